package parindex.criteria;

import parindex.values.text.LocalizedText;

/**
 * The documents that must prove a self score.
 *
 * @param required whether missing evidence needs an explanation
 * @param text     which documents, as the person reads it
 */
public record EvidenceRequirement(boolean required, LocalizedText text) {
}
