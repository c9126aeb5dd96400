package dev.plumbline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A mail server that misbehaves by a script: what it does to the first mail, to the second, and so
 * on; mails beyond the script are taken.
 */
final class ScriptedSmtp implements AutoCloseable {

  /** What is done to one mail. */
  enum Act {
    /** Taken. */
    TAKE,
    /** The recipient is refused for the moment, as greylisting does. */
    GREYLIST,
    /** The recipient is refused for good. */
    REFUSE,
    /** The connection is dropped in the middle of the mail. */
    DROP
  }

  private final ServerSocket socket;
  private final List<Act> script;
  private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
  private int mails = 0;

  ScriptedSmtp(Act... script) throws IOException {
    this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    this.script = List.of(script);
    Thread listener = new Thread(this::listen, "scripted-smtp");
    listener.setDaemon(true);
    listener.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The mails that were taken, as they came. */
  List<String> taken() {
    return List.copyOf(taken);
  }

  /** How often a mail was offered. */
  int offered() {
    return mails;
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        talk(connection);
      } catch (IOException gone) {
        // The client has hung up, or the test is over.
        continue;
      }
    }
  }

  private void talk(Socket connection) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = connection.getOutputStream();
    Act act = Act.TAKE;
    say(out, "220 scripted");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String command = line.toUpperCase(Locale.ROOT);
      if (command.startsWith("MAIL")) {
        act = mails < script.size() ? script.get(mails) : Act.TAKE;
        mails++;
        say(out, "250 ok");
      } else if (command.startsWith("RCPT")) {
        say(out, reply(act));
      } else if (command.startsWith("DATA")) {
        say(out, "354 go on");
        if (act == Act.DROP) {
          in.readLine();
          return;
        }
        taken.add(mail(in));
        say(out, "250 taken");
      } else if (command.startsWith("QUIT")) {
        say(out, "221 bye");
        return;
      } else {
        say(out, "250 ok");
      }
    }
  }

  private static String reply(Act act) {
    return switch (act) {
      case TAKE, DROP -> "250 ok";
      case GREYLIST -> "451 4.7.1 greylisted, come back later";
      case REFUSE -> "550 5.1.1 no such mailbox";
    };
  }

  private static String mail(BufferedReader in) throws IOException {
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      mail.append(line).append('\n');
    }
    return mail.toString();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() {
    stop();
  }

  /** Takes no connection any more. */
  void stop() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
