package parindex.archive.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;

/** {@code META-INF/signature.json}. */
public final class SignatureJson {

    /** Far more than the three short fields need. */
    static final int MOST_BYTES = 16 << 10;

    private SignatureJson() {
    }

    public static byte[] write(PublicKey key, byte[] signature) throws IOException {
        return Json.write(json -> {
            json.writeStringField("algorithm", Ed25519.ALGORITHM);
            json.writeStringField("publicKey", Base64.getEncoder().encodeToString(key.getEncoded()));
            json.writeStringField("signature", Base64.getEncoder().encodeToString(signature));
        });
    }

    /**
     * The key that signed the manifest.
     *
     * @throws parindex.values.problem.BadInputException if nothing did
     */
    static PublicKey verified(byte[] document, byte[] manifest, Refusals refusals) {
        try (JsonParser json = Json.parser(document)) {
            Json.expect(json, JsonToken.START_OBJECT);
            if (!Json.text(json, "algorithm").equals(Ed25519.ALGORITHM)) {
                throw refusals.at(EntryNames.SIGNATURE, Fault.OTHER_KEY);
            }
            byte[] x509 = Json.base64(json, "publicKey");
            byte[] signature = Json.base64(json, "signature");
            Json.end(json);
            PublicKey key = Ed25519.publicKey(x509);
            if (!Ed25519.verifies(key, manifest, signature)) {
                throw refusals.at(EntryNames.SIGNATURE, Fault.SIGNATURE_WRONG);
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw refusals.at(EntryNames.SIGNATURE, Fault.OTHER_KEY);
        } catch (IOException | IllegalArgumentException e) {
            throw refusals.at(EntryNames.SIGNATURE, Fault.SIGNATURE_UNREADABLE);
        }
    }
}
