package fi.kenelle.description;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kenelle.vocabulary.Message;
import fi.kenelle.vocabulary.Nearest;
import fi.kenelle.vocabulary.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the waivers of a description. */
final class WaiverReader {
  private static final List<String> FIELDS =
      List.of("rule", "reason", "owner", "until", "customer", "touchpoint");

  private WaiverReader() {}

  /** The waivers of a description with so many groups and these touchpoints. */
  static List<Waiver> waivers(
      ObjectReader root, int groups, List<Touchpoint> touchpoints, List<Problem> problems) {
    List<Waiver> waivers = new ArrayList<>();
    List<String> ids = touchpoints.stream().map(Touchpoint::id).toList();
    for (ObjectReader.Element element : root.list("waivers")) {
      if (ObjectReader.isEnough(problems)) {
        break;
      }
      ObjectReader object =
          new ObjectReader(element.json(), element.pointer(), problems).only(FIELDS);
      Optional<String> atTouchpoint = object.string("touchpoint");
      if (atTouchpoint.isPresent() && !ids.contains(atTouchpoint.get())) {
        problems.add(
            new Problem(
                object.pointer("touchpoint"),
                Message.of("unknown-touchpoint", atTouchpoint.get()),
                Nearest.all(atTouchpoint.get(), ids)));
      }
      waivers.add(
          new Waiver(
              object.neededString("rule").orElse(""),
              object.text("reason"),
              object.text("owner"),
              object.date("until"),
              customer(object, groups, problems),
              atTouchpoint,
              waivers.size()));
    }
    return waivers;
  }

  private static OptionalInt customer(ObjectReader waiver, int groups, List<Problem> problems) {
    Optional<JsonNode> member = waiver.member("customer");
    if (member.isEmpty()) {
      return OptionalInt.empty();
    }
    double index = member.get().isNumber() ? member.get().doubleValue() : -1;
    if (index < 0 || index >= groups || index != Math.rint(index)) {
      problems.add(
          Problem.at(
              waiver.pointer("customer"), "unknown-group", member.get().toString(), groups - 1));
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) index);
  }
}
