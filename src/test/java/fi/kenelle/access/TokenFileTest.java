package fi.kenelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kenelle.vocabulary.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFileTest {
  @TempDir Path folder;

  @Test
  void keepsEverythingButTheSecret() throws IOException {
    TokenFile file = file();

    String secret = file.add("Aino Öhman", Role.EDITOR);

    assertThat(secret).matches("kenelle_[A-Za-z0-9_-]{43}");
    assertThat(file.read()).extracting(Token::name).containsExactly("Aino Öhman");
    assertThat(file.read()).extracting(Token::role).containsExactly(Role.EDITOR);
    assertThat(Files.readString(file.path())).doesNotContain(secret, secret.substring(8));
  }

  @Test
  void isForItsOwnerAlone() throws IOException {
    file().add("aino", Role.EDITOR);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())))
        .isEqualTo("rw-------");
  }

  @Test
  void letsInWhoeverHasTheSecret() {
    String secret = file().add("aino", Role.EDITOR);
    file().add("eino", Role.PUBLISHER);
    Tokens tokens = new Tokens(file());

    assertThat(tokens.visitor(secret)).hasValue(new Visitor("aino", Role.EDITOR));
    assertThat(tokens.visitor(secret + "x")).isEmpty();
    assertThat(tokens.visitor("")).isEmpty();
    assertThat(tokens.visitor(file().read().get(0).hash())).isEmpty();
  }

  @Test
  void noticesWhatChangesAtOnce() {
    Tokens tokens = new Tokens(file());
    assertThat(tokens.areNeeded()).isFalse();

    String secret = file().add("aino", Role.EDITOR);
    assertThat(tokens.areNeeded()).isTrue();
    assertThat(tokens.visitor(secret)).isPresent();

    assertThat(file().revoke("aino")).isTrue();
    assertThat(tokens.visitor(secret)).isEmpty();
    assertThat(tokens.areNeeded()).isTrue();
  }

  @Test
  void hasOneTokenOfAName() {
    file().add("aino", Role.EDITOR);

    assertThatThrownBy(() -> file().add("aino", Role.READER)).isInstanceOf(InvalidInput.class);

    assertThat(file().read()).hasSize(1);
    assertThat(file().revoke("eino")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "aino ",
        "a  b",
        "a<b>",
        "a\nb",
        "a\u2028b",
        "\u202Eaino",
        "../aino",
        "a\"b",
        "a\u0000b"
      })
  void refusesNamesThatAHistoryCouldNotSay(String name) {
    assertThatThrownBy(() -> file().add(name, Role.READER)).isInstanceOf(InvalidInput.class);
    assertThat(file().exists()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"tokens\": [{\"name\": \"a\", \"role\": \"publisher\"}]}",
        "{\"tokens\": [{\"name\": \"a\", \"role\": \"root\", \"sha256\": \"%s\","
            + " \"created\": \"2026-11-22T00:00:00Z\"}]}"
      })
  void letsNobodyInByAFileThatIsNotSound(String text) throws IOException {
    Files.writeString(file().path(), text.formatted("0".repeat(64)));

    assertThatThrownBy(() -> new Tokens(file()).visitor("x")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void namesThePersonAtThisMachine() {
    assertThat(Visitor.atThisMachine().role()).isEqualTo(Role.PUBLISHER);
    assertThat(List.of(System.getProperty("user.name"), "local"))
        .contains(Visitor.atThisMachine().name());
  }

  private TokenFile file() {
    return TokenFile.in(folder);
  }
}
