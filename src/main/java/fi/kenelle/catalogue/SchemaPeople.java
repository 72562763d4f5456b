package fi.kenelle.catalogue;

import java.util.LinkedHashSet;
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
    boolean health = SchemaTypes.isHealth(types) || draft.isOf("health");
    String people = health ? "patient" : government ? "citizen" : "consumer";
    for (String key : List.of("audience", "serviceAudience", "eligibleCustomerType")) {
      node.nodes(key).forEach(audience -> readAudience(audience, people));
    }
    for (SchemaNode offer : node.nodes("offers")) {
      offer.nodes("eligibleCustomerType").forEach(audience -> readAudience(audience, people));
    }
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
    Set<String> all = ofItsKind(audience.types(), people);
    all.forEach(draft::group);
    List<SchemaNode> kinds = audience.nodes("audienceType");
    for (SchemaNode one : kinds.isEmpty() ? List.of(audience) : kinds) {
      Words said = new Words();
      one.name(said);
      String words = said.isEmpty() ? one.field().code() : said.all(); // an address tells too
      Set<String> named = Audience.types(words, people);
      (named.isEmpty() ? all : named).forEach(type -> draft.group(type).listAll(said));
      all.addAll(named);
    }
    if (all.isEmpty()) {
      audience.field().skipped("import-unclear-audience");
    } else {
      audience.field().becomes("/customers");
    }
  }

  /** The customer types that a kind of audience is by itself. */
  private static Set<String> ofItsKind(List<String> kinds, String people) {
    Set<String> types = new LinkedHashSet<>();
    if (kinds.contains("BusinessAudience")) {
      types.add("b2b");
    }
    if (kinds.contains("Patient")) {
      types.add("patient");
    }
    if (kinds.contains("PeopleAudience") || kinds.contains("ParentAudience")) {
      types.add(people);
    }
    return types;
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
