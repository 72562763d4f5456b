package fi.kenelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kenelle.access.Role;
import fi.kenelle.access.TokenFile;
import fi.kenelle.access.Tokens;
import fi.kenelle.access.Visitor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void makeRulesFolder() throws IOException {
    Files.createDirectories(folder.resolve("rules"));
  }

  @Test
  void makesATokenThatLetsIn() {
    int exit = run("add", "aino", "--role", "editor");

    assertThat(exit).isZero();
    Tokens tokens = new Tokens(TokenFile.in(folder.resolve(".kenelle")));
    assertThat(tokens.visitor(out.toString().strip())).hasValue(new Visitor("aino", Role.EDITOR));
    assertThat(err.toString()).contains("aino").doesNotContain(out.toString().strip());
  }

  @Test
  void listsNamesAndRolesOnly() {
    run("add", "aino", "--role", "editor");
    String secret = out.toString().strip();
    out.getBuffer().setLength(0);

    run("list");

    assertThat(out.toString()).contains("aino", "editor").doesNotContain(secret);
  }

  @Test
  void revokesAndSaysWhatFollows() {
    run("add", "aino", "--role", "editor");

    int exit = run("revoke", "aino");

    assertThat(exit).isZero();
    assertThat(TokenFile.in(folder.resolve(".kenelle")).read()).isEmpty();
    assertThat(out.toString()).contains("No token is left");
  }

  @Test
  void suggestsTheNameThatWasMeant() {
    run("add", "aino", "--role", "editor");

    assertThat(run("revoke", "ainu")).isEqualTo(2);
    assertThat(err.toString()).contains("Did you mean: aino?");
  }

  @Test
  void refusesWhatCannotBeMeant() {
    assertThat(run("add", "aino", "--role", "admin")).isEqualTo(2);
    assertThat(run("add", "a<b", "--role", "editor")).isEqualTo(2);
    assertThat(run("add", "aino")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(folder.resolve(".kenelle")).doesNotExist();
  }

  @Test
  void serveRefusesToStartWhereOthersReachItWithoutTokens() {
    int exit = kenelle("serve", "--host", "0.0.0.0", "--rules", folder.resolve("rules").toString());

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("0.0.0.0", "kenelle token add");
  }

  private int run(String... words) {
    Stream<String> rest = Stream.of("--rules", folder.resolve("rules").toString());
    Stream<String> all = words.length == 0 ? Stream.empty() : Stream.concat(Stream.of(words), rest);
    return kenelle(Stream.concat(Stream.of("token"), all).toArray(String[]::new));
  }

  private int kenelle(String... words) {
    return Main.run(new StringReader(""), new PrintWriter(out), new PrintWriter(err), words);
  }
}
