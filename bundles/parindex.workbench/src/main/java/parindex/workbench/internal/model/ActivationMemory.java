package parindex.workbench.internal.model;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.stream.Stream;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The history of Eclipse's part service, in which every part stays that was ever active, with its perspective, its handlers and the class
 * loader of their bundle. The service takes out of it only parts that it hides itself, and those only while their perspective is in
 * front. There is no API to make it forget the others.
 */
final class ActivationMemory {

    private static final Logger LOG = LoggerFactory.getLogger(ActivationMemory.class);
    private static final String HISTORY = "PartActivationHistory";

    /** Parts that are no longer in the application are forgotten. */
    void forgetRemoved(EPartService service, MApplication application) {
        try {
            for (Field history : fields(service, field -> field.getType().getSimpleName().equals(HISTORY))) {
                Object memory = history.get(service);
                for (Field parts : fields(memory, field -> Collection.class.isAssignableFrom(field.getType()))) {
                    ((Collection<?>) parts.get(memory)).removeIf(part -> part instanceof MPart
                            && EcoreUtil.getRootContainer((EObject) part) != application);
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Memory is lost, nothing else.
            LOG.warn("{} remembers in another way than expected; replaced modules may stay in memory", service.getClass(), e);
        }
    }

    private static Iterable<Field> fields(Object of, java.util.function.Predicate<Field> wanted) {
        return Stream.of(of.getClass().getDeclaredFields()).filter(wanted).filter(Field::trySetAccessible)::iterator;
    }
}
