package parindex.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import parindex.archive.SignedArchive;
import parindex.assessment.PinnedSet;
import parindex.assessment.Round;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.criteria.io.CriteriaReader;
import parindex.criteria.io.ReadResult;
import parindex.values.problem.BadInputException;
import parindex.values.problem.Place;
import parindex.values.problem.Problem;

/** Reads the parts of a verified archive. What its signer has put together wrongly is refused with the name of the part. */
record Parts(Path file, SignedArchive archive) {

    /** The fields of a part. */
    Fields read(String name, Consumer<Fields> items) {
        if (!archive.names().contains(name)) {
            throw Texts.bad(place(name), "part.missing");
        }
        try (InputStream in = archive.open(name)) {
            return Json.read(in, ExchangeKinds.format(name), items);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw Texts.bad(place(name), "part.unreadable");
        } catch (IOException e) {
            throw Texts.failed(file, e);
        }
    }

    /** Runs what makes values of the fields of a part. */
    <T> T valuesOf(String name, java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException | ClassCastException e) {
            throw Texts.bad(place(name), "part.unreadable");
        }
    }

    Round round(Fields json, List<String> unitCodes) {
        return valuesOf(ExchangeKinds.ROUND, () -> {
            Map<String, String> documents = new HashMap<>();
            for (Fields set : json.objects("sets")) {
                String level = Level.ofId(set.text("level")).id();
                documents.put(level, document(ExchangeKinds.set(level)));
            }
            return LedgerJson.round(json, documents, unitCodes);
        });
    }

    private String document(String name) {
        if (!archive.names().contains(name)) {
            throw Texts.bad(place(name), "part.missing");
        }
        try (InputStream in = archive.open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Texts.failed(file, e);
        }
    }

    /** The criteria sets of a round by level; adds to {@code findings} each that is unreadable or does not have the recorded hash. */
    Map<Level, CriteriaSet> sets(Round round, List<Problem> findings) {
        Map<Level, CriteriaSet> sets = new HashMap<>();
        for (PinnedSet pinned : round.sets()) {
            String name = ExchangeKinds.set(pinned.level().id());
            ReadResult read = new CriteriaReader().read(file + "!/" + name, pinned.document());
            if (read.set().isEmpty()) {
                findings.addAll(read.problems());
            } else if (!read.set().get().hash().equals(pinned.hash()) || read.set().get().level() != pinned.level()) {
                findings.add(Texts.problem(place(name), "set.hash", pinned.hash(), read.set().get().hash()));
            } else {
                sets.put(pinned.level(), read.set().get());
            }
        }
        return sets;
    }

    /** The sets; all of them, or none. */
    Map<Level, CriteriaSet> sets(Round round) {
        List<Problem> findings = new ArrayList<>();
        Map<Level, CriteriaSet> sets = sets(round, findings);
        if (!findings.isEmpty()) {
            throw new BadInputException(findings);
        }
        return sets;
    }

    Place place(String name) {
        return Place.of(file.toString()).at(name);
    }
}
