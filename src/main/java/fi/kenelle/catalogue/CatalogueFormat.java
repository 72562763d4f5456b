package fi.kenelle.catalogue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The public formats that descriptions can be made of. */
public enum CatalogueFormat {
  /** The Finnish service catalogue's open interface: services, channels and organisations. */
  PTV("ptv", Ptv::in),
  /** JSON-LD in the words of schema.org. */
  SCHEMA_ORG("schema.org", path -> new SchemaOrg()),
  /** Open Referral: HSDS 3, Open Referral UK, and the CSV packages of HSDS and Ohana. */
  HSDS("hsds", path -> new Hsds()),
  /** Services of the UK Digital Marketplace. */
  GCLOUD("gcloud", path -> new GCloud()),
  /** The EU's Core Public Service Vocabulary, in any of the syntaxes of RDF. */
  CPSV_AP("cpsv-ap", path -> new CpsvAp()),
  /** FHIR R4 HealthcareService, in JSON or XML. */
  FHIR("fhir", path -> new Fhir());

  private final String id;
  private final Function<Path, RecordFormat> reader;

  CatalogueFormat(String id, Function<Path, RecordFormat> reader) {
    this.id = id;
    this.reader = reader;
  }

  /** The name used on the command line. */
  public String id() {
    return id;
  }

  /** The format of a name, if there is one. */
  public static Optional<CatalogueFormat> of(String id) {
    return Stream.of(values()).filter(format -> format.id.equals(id)).findFirst();
  }

  /** All names. */
  public static String ids() {
    return String.join(" · ", Stream.of(values()).map(CatalogueFormat::id).toList());
  }

  RecordFormat reader(Path path) {
    return reader.apply(path);
  }
}
