package parindex.workbench.selfassessment.tests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A PDF written by hand, so that the test needs no library that the program must bring itself. */
final class SmallPdf {

    private SmallPdf() {
    }

    /** Pages with a black bar each. */
    static byte[] ofPages(int pages) {
        List<String> objects = new ArrayList<>();
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("<< /Type /Pages /Count " + pages + " /Kids [" + IntStream.range(0, pages).mapToObj(i -> (3 + 2 * i) + " 0 R")
                .collect(Collectors.joining(" ")) + "] >>");
        for (int i = 0; i < pages; i++) {
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + (4 + 2 * i) + " 0 R >>");
            String bar = "50 " + (700 - 100 * i) + " 300 40 re f";
            objects.add("<< /Length " + bar.length() + " >>\nstream\n" + bar + "\nendstream");
        }
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> file.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", place)));
        file.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n").append(table)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
