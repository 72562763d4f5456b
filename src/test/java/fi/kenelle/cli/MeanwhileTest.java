package fi.kenelle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MeanwhileTest {
  @Test
  void isDoneByAThreadOfItsOwn() {
    Meanwhile<Thread> work = Meanwhile.doing("other", Thread::currentThread);

    assertThat(work.get()).isNotSameAs(Thread.currentThread()).isSameAs(work.get());
  }

  @Test
  void throwsWhatItThrew() {
    BadUsage fault = new BadUsage("--port");
    Meanwhile<Thread> work =
        Meanwhile.doing(
            "other",
            () -> {
              throw fault;
            });

    assertThatThrownBy(work::get).isSameAs(fault);
  }
}
