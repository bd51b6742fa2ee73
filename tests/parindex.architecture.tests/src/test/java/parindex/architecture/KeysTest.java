package parindex.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The keys of the window, over the models of all bundles: each means one thing where it is pressed. */
class KeysTest {

    private static final Path BUNDLES = Path.of("..", "..", "bundles");
    private static final String ID = "xmi:id";

    /** What each context binds, with the elements that do. */
    private static final Map<String, Map<String, List<String>>> BOUND = new TreeMap<>();
    /** Each context of ours with those around it. */
    private static final Map<String, String> AROUND = new TreeMap<>();

    @BeforeAll
    static void readModels() throws Exception {
        for (Path model : models()) {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(model.toFile());
            Map<String, String> elementIds = new TreeMap<>();
            for (Element element : elements(document.getElementsByTagName("*"))) {
                elementIds.put(element.getAttribute(ID), element.getAttribute("elementId"));
            }
            for (Element table : elements(document.getElementsByTagName("*"))) {
                String context = elementIds.get(table.getAttribute("bindingContext"));
                if (table.hasAttribute("bindingContext")) {
                    assertTrue(context != null && !context.isEmpty(), model + ": no context for " + table.getAttribute(ID));
                    elements(table.getElementsByTagName("bindings")).forEach(binding -> BOUND
                            .computeIfAbsent(context, c -> new TreeMap<>()).computeIfAbsent(keys(binding), k -> new java.util.ArrayList<>())
                            .add(binding.getAttribute("elementId")));
                }
                if (table.getAttribute("xsi:type").equals("commands:BindingContext")) {
                    AROUND.put(table.getAttribute("elementId"), ((Element) table.getParentNode()).getAttribute("parentElementId"));
                }
            }
        }
    }

    /** Modifiers in any order are the same keys. */
    private static String keys(Element binding) {
        List<String> parts = List.of(binding.getAttribute("keySequence").split("\\+"));
        return String.join("+", new TreeSet<>(parts));
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            return files.filter(f -> f.toString().contains("src" + f.getFileSystem().getSeparator() + "main"))
                    .filter(f -> f.toString().endsWith(".e4xmi")).sorted().toList();
        }
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    }

    @Test
    void noKeyIsBoundTwiceInOneContext() {
        assertTrue(BOUND.values().stream().mapToInt(Map::size).sum() > 20, BOUND::toString);
        BOUND.forEach((context, keys) -> keys.forEach((key, bindings) -> assertEquals(1, bindings.size(),
                key + " is bound in " + context + " by " + bindings)));
    }

    /** What is bound around all perspectives is for the window itself; another meaning in one of them would surprise. */
    @Test
    void noPerspectiveTakesAKeyFromTheWindow() {
        Set<String> everywhere = new HashSet<>();
        BOUND.forEach((context, keys) -> {
            if (!AROUND.containsKey(context) || AROUND.get(context).isEmpty()) {
                everywhere.addAll(keys.keySet());
            }
        });
        assertTrue(!everywhere.isEmpty(), "the keys of the window");
        BOUND.forEach((context, keys) -> {
            if (AROUND.containsKey(context) && !AROUND.get(context).isEmpty()) {
                assertTrue(keys.keySet().stream().noneMatch(everywhere::contains),
                        context + " binds a key of the window: " + keys.keySet());
            }
        });
    }
}
