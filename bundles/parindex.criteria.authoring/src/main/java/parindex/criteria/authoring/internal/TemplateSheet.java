package parindex.criteria.authoring.internal;

import parindex.values.text.Message;

/** The sheets of the workbook that hold a set, in the order in which they stand behind the explanations. */
enum TemplateSheet {

    HEADER(TemplateColumn.Header.values()), NODES(TemplateColumn.Node.values()), RULES(TemplateColumn.Rule.values()),
    REASONS(TemplateColumn.Reason.values()), DEPARTMENTS(TemplateColumn.Department.values()), CLASSES(TemplateColumn.Classes.values()),
    LEGAL(TemplateColumn.Legal.values()), HOLIDAYS(TemplateColumn.Holiday.values()), LINEAGE(TemplateColumn.Link.values());

    /** Hidden sheet that says what the workbook is; the same name in every language. */
    static final String IDENTITY = "_parindex";
    /** Hidden sheet with the lists of the drop-downs. */
    static final String LISTS = "_lists";
    static final String KIND_KEY = "kind";
    static final String KIND = "criteria-set";
    /** Version of the layout. A later one says something that this program does not know. */
    static final int FORMAT = 1;

    private final TemplateColumn[] columns;

    TemplateSheet(TemplateColumn[] columns) {
        this.columns = columns;
    }

    TemplateColumn[] columns() {
        return columns.clone();
    }

    /** Its name, in either language. */
    Message title() {
        return Texts.of("sheet." + name());
    }
}
