package parindex.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The record of a file that proves something (<i>tài liệu kiểm chứng</i>). Its content is in the evidence store under its hash; who uses
 * it where is said by the {@link EvidenceNote}s of the entries. Never changed: a corrected record is a new one with the same hash.
 *
 * @param id        unique over all installations (a random UUID), so that offline packages do not collide
 * @param sha256    hash of the content, 64 lower-case hex digits
 * @param size      bytes
 * @param mediaType as detected from the content, such as {@code application/pdf}
 * @param fileName  original Unicode file name, NFC
 * @param unitCode  the unit that brought it; it may reuse it in other rounds
 * @param number    document number (<i>số/ký hiệu</i>), such as {@code 12/KH-SNV}; empty text if it has none
 * @param date      day of issue, if it has one; not the day of upload
 * @param issuer    who issued it; may be empty
 * @param summary   what it is about (<i>trích yếu</i>); may be empty
 * @param actor     who added it
 * @param at        when
 */
public record Document(String id, String sha256, long size, String mediaType, String fileName, String unitCode, String number,
        Optional<LocalDate> date, String issuer, String summary, String actor, Instant at) {
}
