package org.analyticsstudio.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  private static final int CLASS_FILE_OF_JAVA_8 = 52;

  @ParameterizedTest
  @CsvSource({"1.8, true", "11, true", "16, true", "17, false", "21, false", "25, false"})
  void java_17_is_the_oldest(String version, boolean tooOld) {
    assertThat(Main.tooOld(version)).isEqualTo(tooOld);
  }

  @Test
  void an_old_java_can_load_it_and_read_the_message() throws IOException {
    try (DataInputStream bytes =
        new DataInputStream(Main.class.getResourceAsStream("Main.class"))) {
      assertThat(bytes.readInt()).isEqualTo(0xCAFEBABE);
      bytes.readUnsignedShort();
      assertThat(bytes.readUnsignedShort()).isEqualTo(CLASS_FILE_OF_JAVA_8);
    }
  }
}
