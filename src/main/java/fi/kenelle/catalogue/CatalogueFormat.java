package fi.kenelle.catalogue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The public formats that descriptions can be made of. */
public enum CatalogueFormat {
  /** The Finnish service catalogue's open interface: services, channels and organisations. */
  PTV("ptv"),
  /** JSON-LD in the words of schema.org. */
  SCHEMA_ORG("schema.org"),
  /** Open Referral: HSDS 3, Open Referral UK, and the CSV packages of HSDS and Ohana. */
  HSDS("hsds"),
  /** Services of the UK Digital Marketplace. */
  GCLOUD("gcloud"),
  /** The EU's Core Public Service Vocabulary, in any of the syntaxes of RDF. */
  CPSV_AP("cpsv-ap"),
  /** FHIR R4 HealthcareService, in JSON or XML. */
  FHIR("fhir");

  private final String id;

  CatalogueFormat(String id) {
    this.id = id;
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

  /** A reader for one catalogue; it may remember what records refer to. */
  RecordFormat reader(Path path) {
    return switch (this) {
      case PTV -> Ptv.in(path);
      case SCHEMA_ORG -> new SchemaOrg();
      case HSDS -> new Hsds();
      case GCLOUD -> new GCloud();
      case CPSV_AP -> new CpsvAp();
      case FHIR -> new Fhir();
    };
  }
}
