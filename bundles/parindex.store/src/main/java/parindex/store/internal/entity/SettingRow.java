package parindex.store.internal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A setting of the administrators. */
@Entity
@Table(name = "app_setting")
public class SettingRow {

    @Id
    @Column(name = "setting_key", updatable = false)
    private String key;

    @Column(name = "setting_value")
    private String text;

    protected SettingRow() {
    }

    public SettingRow(String key, String text) {
        this.key = key;
        this.text = text;
    }

    public String key() {
        return key;
    }

    public String text() {
        return text;
    }
}
