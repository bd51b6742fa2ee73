package parindex.workbench.administration.internal.modules;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.e4.core.di.extensions.OSGiBundle;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceRegistration;
import parindex.modules.Arrival;
import parindex.modules.Change;
import parindex.modules.Consent;
import parindex.modules.Module;
import parindex.modules.Module.Origin;
import parindex.modules.Module.State;
import parindex.workbench.administration.internal.Commands;
import parindex.workbench.administration.internal.Desk;
import parindex.workbench.administration.internal.PerspectiveIds;
import parindex.workbench.administration.internal.services.ModuleCalls;
import parindex.workbench.administration.internal.services.ModuleCalls.Listing;
import parindex.workbench.administration.internal.widgets.Column;
import parindex.workbench.administration.internal.widgets.Complaint;
import parindex.workbench.administration.internal.widgets.Fields;
import parindex.workbench.administration.internal.widgets.FileChoice;
import parindex.workbench.administration.internal.widgets.RowTable;
import parindex.workbench.selection.Changes;
import parindex.workbench.ui.Enabled;
import parindex.workbench.ui.Problems;

/** The modules of the running program, as they come and go: installed, enabled, disabled, updated, rolled back and removed here. */
public final class ModulesPart {

    private static final String ID = "parindex.administration.modules";
    private static final List<String> FILES = List.of("*.jar;*.zip;*.far", "*");

    private final Desk desk;
    private final ModuleCalls calls;
    private final FileChoice files;
    private final ModuleChanges changes;
    private final Problems problems;
    private final BundleContext context;
    private final UISynchronize ui;
    private final ModuleTexts words;
    private final Commands commands;
    private Composite page;
    private RowTable<Module> table;
    private ModuleFilter filter;
    private Text details;
    private String drop = "";
    private Button enable;
    private Button disable;
    private Button update;
    private Button rollback;
    private Button uninstall;
    private Complaint complaint;
    private List<Module> modules = List.of();
    private boolean reading;
    private boolean again;

    @Inject
    ModulesPart(Desk desk, ModuleCalls calls, FileChoice files, ModuleChanges changes, Problems problems, Commands commands,
            @OSGiBundle BundleContext context, UISynchronize ui) {
        this.desk = desk;
        this.calls = calls;
        this.files = files;
        this.changes = changes;
        this.problems = problems;
        this.commands = commands;
        this.context = context;
        this.ui = ui;
        this.words = new ModuleTexts(desk.texts());
    }

    @PostConstruct
    void create(Composite parent) {
        page = Fields.page(parent, 1);
        Fields.note(page, desk.text("modules.text"));
        filter = new ModuleFilter(page, words, this::show);
        SashForm sash = Fields.fill(new SashForm(page, SWT.VERTICAL), 1);
        table(sash);
        details = new Text(sash, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
        details.setData("parindex.id", ID + ".details");
        Fields.name(details, desk.text("modules.details"));
        sash.setWeights(68, 32);
        buttons();
        complaint = new Complaint(page, 1, ID + ".complaint");
        follow();
        enableButtons();
        read();
    }

    private void table(Composite parent) {
        table = new RowTable<>(parent, SWT.NONE, ID, desk.text("modules.title"), Module::id, List.of(
                Column.text(desk.text("modules.name"), words::name), Column.text(desk.text("modules.version"), Module::version),
                Column.text(desk.text("modules.state"), words::state),
                Column.text(desk.text("modules.category"), (Module m) -> words.category(m.category())),
                Column.text(desk.text("modules.origin"), words::origin), Column.text(desk.text("modules.signer"), words::signer),
                Column.text(desk.text("modules.id"), Module::id)));
        table.onSelect(this::selected);
    }

    private void buttons() {
        Composite row = Fields.row(page, 8);
        button(row, "install", () -> choose("plan.install", file -> consent -> new Change.Install(file, Optional.empty(), consent)));
        enable = button(row, "enable", () -> change("plan.enable", new Change.Enable(id())));
        disable = button(row, "disable", () -> change("plan.disable", new Change.Disable(id())));
        update = button(row, "update", () -> choose("plan.update", file -> consent -> new Change.Update(file, Optional.empty(), consent)));
        rollback = button(row, "rollback", () -> change("plan.rollback", new Change.Rollback(id())));
        uninstall = button(row, "uninstall", () -> change("plan.uninstall", new Change.Uninstall(id())));
        button(row, "trust", () -> new TrustDialog(page.getShell(), desk, calls, files).open());
        button(row, "author", this::author);
    }

    private Button button(Composite row, String name, Runnable pressed) {
        Button button = Fields.button(row, desk.text("modules." + name), ID + '.' + name, pressed);
        GridDataFactory.fillDefaults().applyTo(button);
        return button;
    }

    /** Bundles also come and go by commands and through the watched folder. */
    private void follow() {
        BundleListener listener = event -> ui.asyncExec(this::read);
        context.addBundleListener(listener);
        // A file that was refused brings no bundle.
        ServiceRegistration<Arrival.Listener> arrivals = context.registerService(Arrival.Listener.class, arrival -> ui.asyncExec(this::read), null);
        page.addDisposeListener(e -> {
            try {
                context.removeBundleListener(listener);
                arrivals.unregister();
            } catch (IllegalStateException stopped) {
                // The bundle of this page has stopped, and its listeners are gone with it.
                return;
            }
        });
    }

    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void registersChanged(@UIEventTopic(Changes.REGISTERS) String nothing) {
        read();
    }

    /** A module brings several bundles, and each several events: while the list is read, more of them make it be read once more. */
    private void read() {
        if (page == null || page.isDisposed()) {
            return;
        }
        again = reading;
        if (!reading) {
            reading = true;
            desk.act(page, "modules.reading", calls::list, this::listed, this::ended);
        }
    }

    /** @param trouble why there is no list; empty if there is one */
    private void ended(String trouble) {
        reading = false;
        if (!trouble.isEmpty()) {
            complaint.accept(trouble);
        }
        if (again) {
            read();
        }
    }

    private void listed(Listing listing) {
        modules = listing.modules();
        drop = String.join("\n", words.watched(listing));
        filter.offer(modules);
        show();
    }

    private void show() {
        table.show(filter.of(modules), desk.text("modules.none"));
        selected();
    }

    private void selected() {
        details.setText(String.join("\n", table.selected().map(words::details)
                .orElseGet(() -> List.of(desk.text("modules.choose"), drop))));
        enableButtons();
    }

    private void enableButtons() {
        Optional<Module> module = table.selected();
        Optional<Module> installed = module.filter(m -> m.origin() == Origin.INSTALLED);
        Enabled.set(enable, module.filter(m -> m.state() != State.ENABLED).isPresent());
        Enabled.set(disable, module.filter(m -> m.state() == State.ENABLED).isPresent());
        Enabled.set(update, installed.isPresent());
        Enabled.set(rollback, installed.flatMap(Module::previous).isPresent());
        Enabled.set(uninstall, installed.isPresent());
    }

    private void author() {
        if (!commands.give(PerspectiveIds.COMMAND_AUTHOR)) {
            complaint.accept(desk.text("service.missing"));
        }
    }

    private String id() {
        return table.selected().map(Module::id).orElse("");
    }

    private void choose(String key, Function<Path, Function<Consent, Change>> change) {
        files.existing(page.getShell(), desk.text(key + ".file"), FILES)
                .ifPresent(file -> changes.bring(page, key, file, change.apply(file), complaint, this::done));
    }

    private void change(String key, Change change) {
        changes.make(page, key, change, table.selected(), complaint, this::done);
    }

    private void done(String sentence) {
        desk.registersChanged();
        if (page.isDisposed()) {
            // The module of this page was the one that went.
            problems.tell(desk.text("modules.title"), sentence);
        } else {
            complaint.accept(sentence);
        }
    }

    @Focus
    void focus() {
        if (table.rows().isEmpty()) {
            page.setFocus();
        } else {
            table.control().setFocus();
        }
    }
}
