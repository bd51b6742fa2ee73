package parindex.exchange.excel.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parindex.criteria.rule.Option;
import parindex.exchange.excel.sheet.Words;

/** How the options of a choice are shown and recognised. */
final class OptionLabels {

    private OptionLabels() {
    }

    static String of(Option option, Locale locale) {
        return Words.clean(option.label().in(locale)).replace('\n', ' ') + " [" + option.id() + "]";
    }

    /** The option that a clean text names: as it is shown, by its id, or by a label that no other option has. */
    static Optional<Option> find(List<Option> options, String text, Locale locale) {
        Optional<Option> exact = options.stream().filter(o -> of(o, locale).equals(text) || o.id().equals(text)).findFirst();
        List<Option> byLabel = options.stream().filter(o -> Words.clean(o.label().in(locale)).equals(text)).toList();
        return exact.isPresent() || byLabel.size() != 1 ? exact : Optional.of(byLabel.get(0));
    }
}
