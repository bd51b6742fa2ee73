package parindex.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import parindex.assessment.Document;
import parindex.evidence.DetectedType;
import parindex.evidence.EvidencePolicy;
import parindex.evidence.FileNames;
import parindex.exchange.ContentStore;

/**
 * The files of a package, which hold to the same limits as those that are attached here.
 *
 * @param parts  the package
 * @param policy what is accepted here
 */
record PackageFiles(Parts parts, EvidencePolicy policy) {

    /**
     * The record of a document with name, size and type as they are, whatever the package says of them.
     *
     * @throws parindex.values.problem.BadInputException if it is not accepted as evidence
     */
    Document admit(Document d) {
        String entry = ExchangeKinds.FILES + d.sha256();
        String name = FileNames.read(d.fileName()).name();
        long size = parts.archive().size(entry);
        try {
            DetectedType type = policy.admit(name, size, () -> parts.archive().open(entry));
            return new Document(d.id(), d.sha256(), size, type.mediaType(), name, d.unitCode(), d.number(), d.date(), d.issuer(),
                    d.summary(),
                    d.actor(), d.at());
        } catch (IOException e) {
            throw Texts.failed(parts.file(), e);
        }
    }

    /** Puts the contents where documents have them: before their records, so that what fails later leaves files that nobody refers to. */
    void store(List<Document> documents, ContentStore contents) {
        for (Document document : documents) {
            try (InputStream in = parts.archive().open(ExchangeKinds.FILES + document.sha256())) {
                contents.put(in, parts.file() + "!/" + document.fileName(), document.sha256());
            } catch (IOException e) {
                throw Texts.failed(parts.file(), e);
            }
        }
    }
}
