package fi.kenelle.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Makes a picture of a page small: 256 colours, each the commonest among those like it, so that a
 * rare hue is kept beside the many greys of letters.
 */
final class Palette {
  private static final int SIZE = 256;

  /** Colours with the same upper five bits of red, green and blue look alike. */
  private static final int ALIKE = 0xf8f8f8;

  private Palette() {}

  static void reduce(Path file) throws IOException {
    BufferedImage full = ImageIO.read(file.toFile());
    int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
    int[] colours = commonest(pixels);
    IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
    BufferedImage small =
        new BufferedImage(
            full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    Map<Integer, Integer> nearest = new HashMap<>();
    byte[] indexes = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      indexes[i] =
          (byte) (int) nearest.computeIfAbsent(pixels[i], colour -> nearest(colour, colours));
    }
    small.getRaster().setDataElements(0, 0, full.getWidth(), full.getHeight(), indexes);
    ImageIO.write(small, "png", file.toFile());
  }

  private static int[] commonest(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    Map<Integer, Map.Entry<Integer, Integer>> likes = new HashMap<>();
    counts
        .entrySet()
        .forEach(
            colour ->
                likes.merge(
                    colour.getKey() & ALIKE,
                    colour,
                    (one, other) -> one.getValue() >= other.getValue() ? one : other));
    return likes.values().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(SIZE)
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }

  private static int nearest(int colour, int[] colours) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.length; i++) {
      int distance = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        int difference = (colour >> shift & 0xff) - (colours[i] >> shift & 0xff);
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
