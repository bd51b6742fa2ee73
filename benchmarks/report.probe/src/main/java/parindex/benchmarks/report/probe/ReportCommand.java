package parindex.benchmarks.report.probe;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.assessment.Stage;
import parindex.report.Report;
import parindex.report.ReportExport;
import parindex.report.RoundReports;
import parindex.values.text.Message;

/**
 * What the launcher calls on the main thread, in place of the commands: what {@code report annual ROUND --format docx --format pdf} does,
 * again and again. Each time is a line with milliseconds: all, the report from the database, Word, PDF, and the processor time of the
 * whole process for all.
 */
@Component(service = Callable.class, property = {"main.thread=true", "service.ranking:Integer=1000"})
public final class ReportCommand implements Callable<Integer> {

    private final BundleContext context;
    private final RoundReports reports;
    private final ReportExport word;
    private final ReportExport pdf;

    @Activate
    public ReportCommand(BundleContext context, @Reference RoundReports reports,
            @Reference(target = "(" + ReportExport.FORMAT + "=docx)") ReportExport word,
            @Reference(target = "(" + ReportExport.FORMAT + "=pdf)") ReportExport pdf) {
        this.context = context;
        this.reports = reports;
        this.word = word;
        this.pdf = pdf;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory(Path.of(context.getProperty("parindex.data")), "report");
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        for (int i = 0; i < Integer.getInteger("parindex.benchmarks.times", 1); i++) {
            long processor = system.getProcessCpuTime();
            long begin = System.nanoTime();
            Report report = reports.annual("daknong-2020", Stage.COUNCIL, Message.VIETNAMESE).orElseThrow();
            long built = System.nanoTime();
            List<Path> documents = word.write(report, folder, "annual");
            long written = System.nanoTime();
            List<Path> pages = pdf.write(report, folder, "annual");
            long end = System.nanoTime();
            System.out.println("REPORTED " + (end - begin) / 1e6 + " " + (built - begin) / 1e6 + " " + (written - built) / 1e6 + " "
                    + (end - written) / 1e6 + " " + (system.getProcessCpuTime() - processor) / 1e6);
            for (Path file : List.of(documents.get(0), pages.get(0))) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return 0;
    }
}
