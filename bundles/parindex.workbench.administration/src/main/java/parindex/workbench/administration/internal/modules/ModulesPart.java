package parindex.workbench.administration.internal.modules;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.core.di.extensions.OSGiBundle;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleListener;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.RowTable;

/** The bundles of the running program with their states, as they come and go; nothing can be changed here yet. */
public final class ModulesPart {

    private final Desk desk;
    private final BundleContext context;
    private final UISynchronize ui;
    private RowTable<Module> table;
    private Button libraries;

    @Inject
    ModulesPart(Desk desk, @OSGiBundle BundleContext context, UISynchronize ui) {
        this.desk = desk;
        this.context = context;
        this.ui = ui;
    }

    @PostConstruct
    void create(Composite parent) {
        Composite page = Fields.page(parent, 1);
        Fields.note(page, desk.text("modules.text"));
        libraries = Fields.check(page, desk.text("modules.libraries"), "parindex.administration.modules.libraries", this::show);
        table = new RowTable<>(page, SWT.MULTI, "parindex.administration.modules", desk.text("modules.title"), Module::id, List.of(
                Column.number(desk.text("modules.number"), Module::id), Column.text(desk.text("modules.name"), Module::name),
                Column.text(desk.text("modules.version"), Module::version),
                Column.text(desk.text("modules.state"), module -> desk.text("modules.state." + module.state()))));
        Fields.fill(table.area(), 1);
        BundleListener listener = event -> ui.asyncExec(this::show);
        context.addBundleListener(listener);
        page.addDisposeListener(e -> {
            try {
                context.removeBundleListener(listener);
            } catch (IllegalStateException stopped) {
                // The bundle of this page has stopped, and its listeners are gone with it.
                return;
            }
        });
        show();
    }

    private void show() {
        if (!table.control().isDisposed()) {
            table.show(Module.of(context.getBundles(), libraries.getSelection()), "");
        }
    }

    @Focus
    void focus() {
        table.control().setFocus();
    }
}
