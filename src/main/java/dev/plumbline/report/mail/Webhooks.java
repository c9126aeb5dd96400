package dev.plumbline.report.mail;

import dev.plumbline.project.Webhook;
import dev.plumbline.report.mail.UndeliveredException.Hope;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/** Posts messages to webhooks. Nobody is followed who points elsewhere. */
final class Webhooks implements Carrier {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int TOO_MANY = 429;

  private final Map<String, Webhook> webhooks;
  private final HttpClient client;

  Webhooks(List<Webhook> webhooks) {
    this.webhooks = webhooks.stream().collect(Collectors.toMap(Webhook::name, Function.identity()));
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public boolean takes(Message message) {
    return message instanceof Post;
  }

  @Override
  public boolean reaches(Message message) {
    return webhooks.containsKey(message.recipient());
  }

  @Override
  public void carry(Message message) throws UndeliveredException {
    HttpRequest request =
        HttpRequest.newBuilder(webhooks.get(message.recipient()).url())
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(((Post) message).body()))
            .build();
    try {
      HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
      requireTaken(response.statusCode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UndeliveredException("Stopped while posting.", Hope.NONE_FOR_ALL, e);
    } catch (UndeliveredException refusal) {
      throw refusal;
    } catch (SSLException e) {
      throw new UndeliveredException(
          "The webhook's server cannot be trusted: check its certificate.", Hope.NONE, e);
    } catch (IOException e) {
      throw new UndeliveredException(
          "The webhook cannot be reached: check its address and the network.", Hope.LATER, e);
    }
  }

  private static void requireTaken(int status) throws UndeliveredException {
    if (status >= 500 || status == TOO_MANY) {
      throw new UndeliveredException(
          "The webhook does not take messages at the moment (HTTP %d).".formatted(status),
          Hope.LATER,
          null);
    }
    if (status < 200 || status >= 300) {
      throw new UndeliveredException(
          "The webhook refuses the message (HTTP %d): check its address, and its kind."
              .formatted(status),
          Hope.NONE,
          null);
    }
  }
}
