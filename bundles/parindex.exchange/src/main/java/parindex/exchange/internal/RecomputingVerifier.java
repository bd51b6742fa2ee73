package parindex.exchange.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import parindex.archive.SignedArchive;
import parindex.assessment.Decision;
import parindex.assessment.Round;
import parindex.assessment.Unit;
import parindex.assessment.audit.AuditHead;
import parindex.criteria.CriteriaSet;
import parindex.criteria.Level;
import parindex.exchange.PublicationVerifier;
import parindex.scoring.Inputs;
import parindex.scoring.LeafEntry;
import parindex.scoring.RefusedException;
import parindex.scoring.Results;
import parindex.scoring.ScoreSheet;
import parindex.scoring.ScoreUnit;
import parindex.scoring.ScoringService;
import parindex.scoring.UnusableRulesException;
import parindex.values.problem.Problem;
import parindex.values.problem.Severity;

/** Believes nothing that a publication says about its results. */
@Component(service = PublicationVerifier.class)
public final class RecomputingVerifier implements PublicationVerifier {

    private static final int MOST_FINDINGS = 1000;

    private final ScoringService scoring;

    @Activate
    public RecomputingVerifier(@Reference ScoringService scoring) {
        this.scoring = scoring;
    }

    @Override
    public Verified verify(Path file, Optional<String> fingerprint) {
        try (SignedArchive archive = SignedArchive.open(file, ExchangeKinds.PUBLICATION, ExchangeKinds.LIMITS)) {
            return new Check(new Parts(file, archive)).run(fingerprint);
        } catch (IOException e) {
            throw Texts.failed(file, e);
        }
    }

    static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String fingerprint) {
        return fingerprint.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT);
    }

    /** One verification. */
    private final class Check {

        private final Parts parts;
        private final List<Problem> findings = new ArrayList<>();
        private final List<Unit> units = new ArrayList<>();
        private final Decided decided = new Decided();
        private final Map<String, Map<String, Inputs>> inputs = new HashMap<>();
        private long figures;

        Check(Parts parts) {
            this.parts = parts;
        }

        Verified run(Optional<String> expected) {
            String signer = parts.archive().fingerprint();
            Signer known = expected.map(e -> same(e, signer) ? Signer.EXPECTED : Signer.OTHER).orElse(Signer.NOT_COMPARED);
            if (known == Signer.OTHER) {
                findings.add(Texts.problem(parts.place("META-INF/signature.json"), "verify.signer", signer, expected.get()));
            } else if (known == Signer.NOT_COMPARED) {
                findings.add(new Problem(Severity.NOTE, parts.place("META-INF/signature.json"), Texts.of("verify.unknown", signer),
                        Texts.of("verify.unknown.remedy")));
            }
            Fields header = parts.read(ExchangeKinds.ROUND, item -> { });
            parts.read(ExchangeKinds.UNITS, item -> units.add(LedgerJson.unit(item)));
            Round round = parts.round(header, units.stream().map(Unit::code).toList());
            parts.read(ExchangeKinds.DECISIONS, item -> decision(round.id(), item));
            Fields audit = parts.read(ExchangeKinds.AUDIT, item -> { });
            compare(recomputed(round));
            return parts.valuesOf(ExchangeKinds.AUDIT, () -> new Verified(round.id(), round.name(), round.year(), round.illustrative(),
                    units.size(), figures, audit.instant("at"), audit.text("program"), signer, known,
                    new AuditHead(audit.number("seq"), audit.text("hash")), findings));
        }

        private void decision(String roundId, Fields item) {
            Decision decision = LedgerJson.decision(roundId, item);
            if (decided.of(decision.unitCode(), decision.leafId()).isPresent()) {
                throw new IllegalArgumentException("two decisions");
            }
            decided.add(decision);
            item.optional("inputs").map(Inputs::ofText).ifPresent(i -> inputs.computeIfAbsent(decision.unitCode(), u -> new HashMap<>())
                    .put(decision.leafId(), i));
        }

        /** By unit, what should be published. */
        private Map<String, Map<String, Object>> recomputed(Round round) {
            Map<Level, CriteriaSet> sets = parts.sets(round, findings);
            Map<String, Map<String, Object>> byUnit = new LinkedHashMap<>();
            sets.values().forEach(set -> results(set).ifPresent(r -> new Figures(r, decided).units()
                    .forEach(u -> byUnit.put((String) u.get("unit"), u))));
            return byUnit;
        }

        private Optional<Results> results(CriteriaSet set) {
            ScoreSheet.Builder sheet = ScoreSheet.builder(set);
            for (Unit unit : units) {
                if (unit.level() == set.level()) {
                    sheet.unit(new ScoreUnit(unit.code(), unit.name(), unit.group()));
                    decided.of(unit.code()).forEach(d -> sheet.entry(unit.code(), d.leafId(), new LeafEntry(
                            Optional.ofNullable(inputs.getOrDefault(unit.code(), Map.of()).get(d.leafId())), d.decided(),
                            d.notApplicable())));
                }
            }
            try {
                return Optional.of(scoring.evaluate(sheet.build()));
            } catch (RefusedException e) {
                sheet.refusals()
                        .forEach(r -> findings.add(Texts.problem(parts.place(ExchangeKinds.DECISIONS), "verify.refused", r.what())));
            } catch (UnusableRulesException e) {
                findings.add(Texts.problem(parts.place(ExchangeKinds.set(set.level().id())), "verify.rules", set.id()));
            }
            return Optional.empty();
        }

        private void compare(Map<String, Map<String, Object>> expected) {
            Map<String, Map<String, Object>> left = new LinkedHashMap<>(expected);
            parts.read(ExchangeKinds.RESULTS, item -> {
                Map<String, Object> right = left.remove(item.text("unit"));
                if (right == null) {
                    add(item.text("unit"), "verify.extra");
                } else {
                    compare(item.text("unit"), flat(right), flat(item.values()));
                }
            });
            left.keySet().forEach(unit -> add(unit, "verify.missing"));
        }

        private void compare(String unit, Map<String, String> right, Map<String, String> published) {
            TreeSet<String> names = new TreeSet<>(right.keySet());
            names.addAll(published.keySet());
            for (String name : names) {
                figures++;
                String should = right.getOrDefault(name, "–");
                String is = published.getOrDefault(name, "–");
                if (!should.equals(is)) {
                    add(unit + " " + name, "verify.figure", is, should);
                }
            }
        }

        private void add(String place, String key, Object... arguments) {
            if (findings.size() < MOST_FINDINGS) {
                findings.add(Texts.problem(parts.place(ExchangeKinds.RESULTS + " " + place), key, arguments));
            }
        }
    }

    /** Every figure by its path, such as {@code leaves.C1.score}. */
    private static Map<String, String> flat(Map<String, Object> unit) {
        Map<String, String> flat = new HashMap<>();
        unit.forEach((name, value) -> {
            if (value instanceof List<?> items) {
                for (Object item : items) {
                    Map<?, ?> fields = (Map<?, ?>) item;
                    fields.forEach((field, figure) -> {
                        if (flat.put(name + "." + fields.get("id") + "." + field, figure.toString()) != null) {
                            throw new IllegalArgumentException("twice: " + fields.get("id"));
                        }
                    });
                }
            } else {
                flat.put(name, value.toString());
            }
        });
        return flat;
    }
}
