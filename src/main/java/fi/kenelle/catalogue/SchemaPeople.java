package fi.kenelle.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom a service of schema.org is for, and in which languages. */
final class SchemaPeople {
  private final Draft draft;

  SchemaPeople(Draft draft) {
    this.draft = draft;
  }

  void read(SchemaNode node, List<String> types) {
    boolean government = types.contains("GovernmentService") || draft.isOf("public");
    for (String key : List.of("audience", "serviceAudience", "eligibleCustomerType")) {
      for (SchemaNode audience : node.nodes(key)) {
        readAudience(audience, government ? "citizen" : "consumer");
      }
    }
    boolean health = SchemaTypes.isHealth(types) || draft.isOf("health");
    if (health && draft.types().isEmpty()) {
      draft.group("patient");
      node.at(SchemaTypes.isHealth(types) ? "@type" : "provider").becomes("/customers");
    }
    readLanguages(node);
    for (SchemaNode channel : node.nodes("availableChannel")) {
      readLanguages(channel);
    }
  }

  private void readAudience(SchemaNode audience, String people) {
    Words said = new Words();
    audience.text("audienceType", said, "/customers");
    if (said.isEmpty()) {
      audience.name(said);
    }
    Set<String> named = Audience.types(said.all(), people);
    if (audience.types().contains("BusinessAudience")) {
      named.add("b2b");
    }
    if (audience.types().contains("Patient")) {
      named.add("patient");
    }
    named.forEach(type -> draft.group(type).listAll(said));
    if (named.isEmpty()) {
      audience.field().skipped("import-unclear-audience");
    } else {
      audience.field().becomes("/customers");
    }
  }

  private void readLanguages(SchemaNode node) {
    for (String key : List.of("availableLanguage", "knowsLanguage")) {
      for (SchemaNode language : node.nodes(key)) {
        Words name = new Words();
        language.text("alternateName", name, "/attributes/languages");
        Optional<String> code = Languages.code(name.all());
        if (code.isEmpty()) {
          Words other = new Words();
          language.name(other);
          code = Languages.code(other.all());
        }
        code.ifPresent(draft::language);
        if (code.isPresent()) {
          language.field().becomes("/attributes/languages");
        } else {
          language.field().distrusted("import-unknown-code", language.field().shown());
        }
      }
    }
  }
}
