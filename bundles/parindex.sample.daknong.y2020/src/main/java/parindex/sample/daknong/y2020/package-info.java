/**
 * The attested tables of the 2020 report of Đắk Nông, as resources. The sample round built on them is a
 * {@link parindex.assessment.RoundSource} service.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.sample.daknong.y2020;
