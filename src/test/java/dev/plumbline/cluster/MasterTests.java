package dev.plumbline.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MasterTests {
  @ParameterizedTest
  @ValueSource(strings = {"local", "local[2]", "local[*]", "local[*, 3]"})
  void thisProcessIsLocal(String url) {
    assertThat(new Master(url).isLocal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"spark://host:7077", "local-cluster[2,1,512]", "yarn", "k8s://https://host:6443"})
  void everythingElseIsNot(String url) {
    assertThat(new Master(url).isLocal()).isFalse();
  }

  @Test
  void severalMastersMayLead() {
    assertThat(new Master("spark://127.0.0.1:7077,[::1]:7078").addresses())
        .containsExactly(
            new InetSocketAddress("127.0.0.1", 7077), new InetSocketAddress("::1", 7078));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "foo",
        "local[0]",
        "local[two]",
        "spark://host",
        "spark://host:70777",
        "spark://host:7077,",
        "spark://host:7077/",
        "http://host:7077",
        "k8s://"
      })
  void whatSparkWouldNotKnowIsRefusedWithWhatItKnows(String url) {
    assertThatThrownBy(() -> new Master(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            url
                + " is no Spark master; use local[*], local[2], spark://HOST:PORT, yarn or"
                + " k8s://URL");
  }
}
