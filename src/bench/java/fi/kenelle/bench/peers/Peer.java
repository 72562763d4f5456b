package fi.kenelle.bench.peers;

import fi.kenelle.description.ServiceDescription;
import fi.kenelle.rule.RuleSet;
import fi.kenelle.situation.Situation;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** An engine that can be given a table of rules: all start and end with the same objects. */
enum Peer {
  /** The product: a whole answer, of which the peers give a part. */
  KENELLE("Kenelle", WholeAnswer::new),
  /** Camunda's decision tables. */
  CAMUNDA("Camunda DMN", situations(CamundaTable::new)),
  /** The decision tables of KIE. */
  KIE("KIE DMN", situations(KieTable::new)),
  /** Easy Rules. */
  EASY_RULES("Easy Rules", situations(Lambdas::new)),
  /** Drools with a fact for each feature. */
  DROOLS("Drools, joined", situations(JoinedFacts::new));

  static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // a constructor
  private final Function<RuleSet, Function<ServiceDescription, List<Fired>>> compiler;

  Peer(String label, Function<RuleSet, Function<ServiceDescription, List<Fired>>> compiler) {
    this.label = label;
    this.compiler = compiler;
  }

  String label() {
    return label;
  }

  /** What is wanted of a table of this size. */
  String wanted(int rules) {
    if (this == KENELLE) {
      return "–";
    }
    String least = rules != 500 ? "more than 1" : this == CAMUNDA || this == KIE ? "40" : "5";
    return rules != 500 ? least : "at least " + least;
  }

  /** Compiles the rules. */
  Function<ServiceDescription, List<Fired>> ready(RuleSet table) {
    return compiler.apply(table);
  }

  private static Function<RuleSet, Function<ServiceDescription, List<Fired>>> situations(
      Function<RuleSet, Function<List<Situation>, List<Fired>>> compiler) {
    return table -> {
      Function<List<Situation>, List<Fired>> engine = compiler.apply(table);
      return description -> engine.apply(Situation.of(description, table.vocabulary(), DAY));
    };
  }
}
