package dev.plumbline.report.site;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The files that make up the look of pages and mail: the project's own first, then those shipped.
 */
public final class Templates {
  private static final Version VERSION = Configuration.VERSION_2_3_34;
  private static final String FOLDER = "templates";

  private final Configuration configuration;

  private Templates(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * Templates that may be overridden file by file.
   *
   * @param project folder of the project; files in its {@code templates} folder come first
   */
  public static Templates of(Path project) {
    Configuration configuration = new Configuration(VERSION);
    configuration.setTemplateLoader(loader(project.resolve(FOLDER)));
    configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(VERSION).build());
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocalizedLookup(false);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    return new Templates(configuration);
  }

  private static TemplateLoader loader(Path folder) {
    List<TemplateLoader> loaders = new ArrayList<>();
    try {
      if (Files.isDirectory(folder)) {
        loaders.add(new FileTemplateLoader(folder.toFile()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The templates folder cannot be read: " + folder, e);
    }
    loaders.add(new ClassTemplateLoader(Templates.class.getClassLoader(), FOLDER));
    return new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new));
  }

  /**
   * The text of a page or a mail.
   *
   * @throws IOException if the template is missing, broken or asks for what the model does not have
   */
  public String render(String name, Object model) throws IOException {
    StringWriter page = new StringWriter();
    try {
      configuration.getTemplate(name).process(model, page);
    } catch (TemplateException e) {
      throw new IOException("The template %s cannot be filled: %s".formatted(name, message(e)), e);
    }
    return page.toString();
  }

  private static String message(TemplateException e) {
    return e.getMessageWithoutStackTop();
  }

  /** A file as it is. */
  public String read(String name) throws IOException {
    TemplateLoader loader = configuration.getTemplateLoader();
    Object source = loader.findTemplateSource(name);
    if (source == null) {
      throw new IOException("There is no " + FOLDER + "/" + name);
    }
    try (Reader reader = loader.getReader(source, "UTF-8")) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } finally {
      loader.closeTemplateSource(source);
    }
  }

  boolean has(String name) throws IOException {
    TemplateLoader loader = configuration.getTemplateLoader();
    Object source = loader.findTemplateSource(name);
    if (source == null) {
      return false;
    }
    loader.closeTemplateSource(source);
    return true;
  }
}
