package parindex.assessment.internal.audit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import parindex.assessment.AssessmentStore;

/** A store in which somebody else writes before every single thing that is read from it. */
final class WritingStore {

    private final Runnable writing;
    private final AssessmentStore store;
    private int writes;

    WritingStore(AssessmentStore behind, Runnable writing) {
        this.writing = writing;
        InvocationHandler handler = (proxy, method, arguments) -> {
            write();
            try {
                return method.invoke(behind, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        this.store = (AssessmentStore) Proxy.newProxyInstance(WritingStore.class.getClassLoader(),
                new Class<?>[] {AssessmentStore.class}, handler);
    }

    private void write() {
        writes++;
        writing.run();
    }

    AssessmentStore store() {
        return store;
    }

    int writes() {
        return writes;
    }
}
