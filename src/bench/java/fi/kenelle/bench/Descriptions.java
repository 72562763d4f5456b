package fi.kenelle.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kenelle.BrokenRules;
import fi.kenelle.authoring.Samples;
import fi.kenelle.description.DescriptionReader;
import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.RuleProblem;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.vocabulary.Attribute;
import fi.kenelle.vocabulary.Scope;
import fi.kenelle.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Service descriptions: samples as they are asked about, and random ones. */
public final class Descriptions {
  private static final Set<String> GROUP_FIELDS =
      Set.of("type", "relationship", "roles", "scope", "persona");
  private static final Set<String> OF_GROUPS = Set.of("relationship", "roles");
  private static final Set<String> TOUCHPOINT_FIELDS = Set.of("channel", "stage");
  private static final List<String> LANGUAGES = List.of("fi", "sv", "en");
  private static final List<String> SCOPES =
      List.of("Laptops for everyone", "Loans to our customers, by the month", "Meals at home");

  private final RuleSet ruleSet;
  private final Vocabulary vocabulary;
  private final Samples samples;
  private final DescriptionReader reader;

  private Descriptions(RuleSet ruleSet, Samples samples) {
    this.ruleSet = ruleSet;
    this.vocabulary = ruleSet.vocabulary();
    this.samples = samples;
    this.reader = new DescriptionReader(vocabulary, samples.cards());
  }

  /** Descriptions in the words of these rules, with the samples of a folder. */
  public static Descriptions of(RuleSet ruleSet, Path folder) {
    List<RuleProblem> problems = new ArrayList<>();
    Samples samples = Samples.read(folder, ruleSet.vocabulary(), problems);
    if (!problems.isEmpty()) {
      throw new BrokenRules(problems);
    }
    return new Descriptions(ruleSet, samples);
  }

  /** The samples that are measured. */
  List<ServiceDescription> samples(Measured of) {
    return of.samples().stream().map(id -> sample(id, of == Measured.WITH_TOUCHPOINTS)).toList();
  }

  /** A sample for each customer type, at its touchpoints or without any. */
  private ServiceDescription sample(String id, boolean touchpoints) {
    ObjectNode json = samples.concept(id).orElseThrow().deepCopy();
    if (!touchpoints) {
      json.remove("touchpoints");
    }
    return reader.read(json).forTypes(vocabulary.types(), vocabulary);
  }

  /** Any description at all, the same for the same seed. */
  ServiceDescription random(int seed) {
    Random random = new Random(seed);
    ServiceDescription description = reader.read(json(random));
    return random.nextBoolean()
        ? description
        : description.forTypes(vocabulary.types(), vocabulary);
  }

  /** A description of so many groups and three touchpoints that leaves nothing out. */
  ServiceDescription full(int groups, int seed) {
    Random random = new Random(seed);
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", "All is said");
    putSome(json.putObject("provider"), Scope.PROVIDER, a -> true, 1, random);
    putSome(json.putObject("attributes"), Scope.SERVICE, a -> true, 1, random);
    for (int i = 0; i < groups; i++) {
      addGroup(json.withArray("customers").addObject(), random);
    }
    for (int i = 0; i < 3; i++) {
      addTouchpoint(json.withArray("touchpoints").addObject().put("id", "t" + i), random);
    }
    return reader.read(json);
  }

  /**
   * A description of a group of each customer type, without touchpoints, that leaves nothing out.
   */
  public ServiceDescription ofEveryType(int seed) {
    Random random = new Random(seed);
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", "All is said");
    putSome(json.putObject("provider"), Scope.PROVIDER, a -> true, 1, random);
    putSome(json.putObject("attributes"), Scope.SERVICE, a -> true, 1, random);
    for (String type : vocabulary.types()) {
      ObjectNode group = json.withArray("customers").addObject().put("type", type);
      putSome(group, Scope.CUSTOMER, a -> OF_GROUPS.contains(a.id()), 1, random);
      putSome(
          group.putObject("traits"),
          Scope.CUSTOMER,
          a -> !GROUP_FIELDS.contains(a.id()),
          1,
          random);
    }
    return reader.read(json);
  }

  /** What reads descriptions in the words of these rules. */
  DescriptionReader reader() {
    return reader;
  }

  private ObjectNode json(Random random) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", oneOf(SCOPES, random));
    putSome(json.putObject("provider"), Scope.PROVIDER, a -> true, 0.7, random);
    int groups = random.nextInt(4);
    for (int i = 0; i < groups; i++) {
      addGroup(json.withArray("customers").addObject(), random);
    }
    double known = random.nextDouble();
    putSome(json.putObject("attributes"), Scope.SERVICE, a -> true, known, random);
    int touchpoints = random.nextInt(4);
    for (int i = 0; i < touchpoints; i++) {
      ObjectNode touchpoint = json.withArray("touchpoints").addObject().put("id", "t" + i);
      addTouchpoint(touchpoint, random);
    }
    int waivers = random.nextInt(3) * random.nextInt(40);
    for (int i = 0; i < waivers; i++) {
      addWaiver(json.withArray("waivers").addObject(), groups, touchpoints, random);
    }
    return json;
  }

  private void addGroup(ObjectNode group, Random random) {
    group.put("type", oneOf(vocabulary.types(), random));
    if (random.nextBoolean()) {
      group.put("scope", oneOf(SCOPES, random));
    }
    if (random.nextInt(3) == 0) {
      group.put("persona", oneOf(samples.cards().ids(), random));
    }
    putSome(group, Scope.CUSTOMER, a -> OF_GROUPS.contains(a.id()), 0.6, random);
    putSome(
        group.putObject("traits"),
        Scope.CUSTOMER,
        a -> !GROUP_FIELDS.contains(a.id()),
        0.6,
        random);
    putSome(group.putObject("attributes"), Scope.SERVICE, a -> a.uses().perGroup(), 0.2, random);
  }

  private void addTouchpoint(ObjectNode touchpoint, Random random) {
    putSome(touchpoint, Scope.TOUCHPOINT, a -> TOUCHPOINT_FIELDS.contains(a.id()), 0.7, random);
    putSome(
        touchpoint.putObject("attributes"),
        Scope.TOUCHPOINT,
        a -> !TOUCHPOINT_FIELDS.contains(a.id()),
        0.7,
        random);
  }

  private void addWaiver(ObjectNode waiver, int groups, int touchpoints, Random random) {
    boolean ofRule = random.nextInt(20) > 0;
    waiver.put("rule", ofRule ? oneOf(ruleSet.rules(), random).id() : "consumer/not-there");
    waiver.put("reason", "Not this year").put("owner", "Service manager");
    if (random.nextBoolean()) {
      waiver.put("until", random.nextBoolean() ? "2026-01-31" : "2027-01-31");
    }
    if (groups > 0 && random.nextInt(3) == 0) {
      waiver.put("customer", random.nextInt(groups));
    }
    if (touchpoints > 0 && random.nextInt(3) == 0) {
      waiver.put("touchpoint", "t" + random.nextInt(touchpoints));
    }
  }

  /** Says some of the attributes, each with the likelihood given. */
  private void putSome(
      ObjectNode json, Scope scope, Predicate<Attribute> which, double likely, Random random) {
    vocabulary
        .of(scope)
        .filter(which)
        .filter(attribute -> random.nextDouble() < likely)
        .forEach(attribute -> putAny(json, attribute, random));
  }

  private static void putAny(ObjectNode json, Attribute attribute, Random random) {
    List<String> offered = attribute.isOpen() ? LANGUAGES : attribute.offered();
    switch (attribute.kind()) {
      case FLAG -> json.put(attribute.id(), random.nextBoolean());
      case NUMBER -> json.put(attribute.id(), random.nextInt(14));
      case SCALE, CHOICE, CODE -> json.put(attribute.id(), oneOf(offered, random));
      case TEXT -> json.put(attribute.id(), "said");
      case SET -> putSubset(json.putArray(attribute.id()), offered, random);
    }
  }

  private static void putSubset(ArrayNode array, List<String> offered, Random random) {
    List<String> members = new ArrayList<>(offered);
    members.removeIf(member -> random.nextBoolean());
    members.forEach(array::add);
  }

  private static <T> T oneOf(List<T> things, Random random) {
    return things.get(random.nextInt(things.size()));
  }
}
