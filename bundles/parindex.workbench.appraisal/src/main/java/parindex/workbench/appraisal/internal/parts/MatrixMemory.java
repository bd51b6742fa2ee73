package parindex.workbench.appraisal.internal.parts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parindex.workbench.appraisal.internal.model.MatrixView;

/** How the matrix was arranged, as texts that the layout of the window keeps. What cannot be read is left as it is at first. */
final class MatrixMemory {

    private static final String ORDER = "order";
    private static final String REVERSED = "reversed";
    private static final String SORT_LEAF = "sortLeaf";
    private static final String SHOW = "show";
    private static final String COLLAPSED = "collapsed";

    private MatrixMemory() {
    }

    static void remember(Map<String, String> state, MatrixView view) {
        state.put(ORDER, view.order().name());
        state.put(REVERSED, Boolean.toString(view.reversed()));
        state.put(SORT_LEAF, view.matrix().columns().isEmpty() ? "" : view.matrix().columns().get(view.sortColumn()).id());
        state.put(SHOW, view.shown().name());
        state.put(COLLAPSED, IntStream.range(0, view.matrix().set().components().size()).filter(view::isCollapsed)
                .mapToObj(i -> view.matrix().set().components().get(i).id()).collect(Collectors.joining(" ")));
    }

    static void restore(Map<String, String> state, MatrixView view) {
        named(MatrixView.Show.values(), state.get(SHOW)).ifPresent(view::show);
        int column = view.matrix().column(state.getOrDefault(SORT_LEAF, "")).orElse(0);
        named(MatrixView.Order.values(), state.get(ORDER)).ifPresent(order ->
                view.sort(order, column, Boolean.parseBoolean(state.get(REVERSED))));
        java.util.List<String> collapsed = java.util.List.of(state.getOrDefault(COLLAPSED, "").split(" "));
        for (int i = 0; i < view.matrix().set().components().size(); i++) {
            view.collapse(i, collapsed.contains(view.matrix().set().components().get(i).id()));
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
