package parindex.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** No field, parameter or return value of a type. */
final class NoSignatureWith extends ArchCondition<JavaClass> {

    private final Class<?> type;

    NoSignatureWith(Class<?> type) {
        super("have no member of type " + type.getSimpleName());
        this.type = type;
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        item.getFields().stream().filter(f -> f.getRawType().isEquivalentTo(type))
                .forEach(f -> events.add(SimpleConditionEvent.violated(f, f.getDescription())));
        item.getCodeUnits().stream()
                .filter(u -> u.getRawReturnType().isEquivalentTo(type) || u.getRawParameterTypes().stream()
                        .anyMatch(p -> p.isEquivalentTo(type)))
                .forEach(u -> events.add(SimpleConditionEvent.violated(u, u.getDescription())));
    }
}
