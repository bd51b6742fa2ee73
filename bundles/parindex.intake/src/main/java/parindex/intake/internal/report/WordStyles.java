package parindex.intake.internal.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import parindex.intake.internal.report.WordNumbering.Item;

/** What the styles of a Word document say of fonts and numbering. Immutable once read. */
final class WordStyles {

    /** Styles that are based on each other in a circle end somewhere. */
    private static final int DEEPEST = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private String defaultFont = "";
    private String defaultStyle = "";

    private static final class Style {

        private String basedOn = "";
        private String font = "";
        private String number = "";
        private String level = "";
    }

    WordStyles(Optional<byte[]> part) throws XMLStreamException {
        if (part.isPresent()) {
            WordXml.read(part.get(), new Reader());
        }
    }

    /** The font of a text without one of its own. */
    String font(String runStyle, String paragraphStyle) {
        return Optional.of(font(runStyle)).filter(f -> !f.isEmpty())
                .or(() -> Optional.of(font(paragraphStyle.isEmpty() ? defaultStyle : paragraphStyle)).filter(f -> !f.isEmpty()))
                .orElse(defaultFont);
    }

    private String font(String style) {
        Style found = styles.get(style);
        for (int i = 0; found != null && i < DEEPEST; i++) {
            if (!found.font.isEmpty()) {
                return found.font;
            }
            found = styles.get(found.basedOn);
        }
        return "";
    }

    /** The numbering of paragraphs of a style. */
    Optional<Item> numbering(String style) {
        Style found = styles.get(style);
        String level = "";
        for (int i = 0; found != null && i < DEEPEST; i++) {
            level = level.isEmpty() ? found.level : level;
            if (!found.number.isEmpty()) {
                return Optional.of(new Item(found.number, FigureReader.whole(level).orElse(0)));
            }
            found = styles.get(found.basedOn);
        }
        return Optional.empty();
    }

    private final class Reader implements WordXml.Visitor {

        private Style open;
        private boolean defaults;

        @Override
        public void begin(XMLStreamReader reader) {
            if (!WordXml.isWord(reader)) {
                return;
            }
            switch (reader.getLocalName()) {
                case "docDefaults" -> defaults = true;
                case "style" -> {
                    open = new Style();
                    styles.put(WordXml.attribute(reader, "styleId"), open);
                    String isDefault = WordXml.attribute(reader, "default");
                    if (WordXml.attribute(reader, "type").equals("paragraph") && (isDefault.equals("1") || isDefault.equals("true"))) {
                        defaultStyle = WordXml.attribute(reader, "styleId");
                    }
                }
                case "rFonts" -> {
                    if (open != null) {
                        open.font = WordXml.font(reader);
                    } else if (defaults) {
                        defaultFont = WordXml.font(reader);
                    }
                }
                default -> property(reader);
            }
        }

        private void property(XMLStreamReader reader) {
            if (open == null) {
                return;
            }
            switch (reader.getLocalName()) {
                case "basedOn" -> open.basedOn = WordXml.attribute(reader, "val");
                case "numId" -> open.number = WordXml.attribute(reader, "val");
                case "ilvl" -> open.level = WordXml.attribute(reader, "val");
                default -> {
                    // Nothing else changes fonts or numbers.
                }
            }
        }

        @Override
        public void end(XMLStreamReader reader) {
            if (WordXml.isWord(reader) && reader.getLocalName().equals("style")) {
                open = null;
            } else if (reader.getLocalName().equals("docDefaults")) {
                defaults = false;
            }
        }
    }
}
