package vn.thanthien.survey.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How many to ask, `n = N / (1 + N·e²)` rounded up, and how many of them in each village: in
/// proportion to its people, by largest remainders, so that the villages add up to n.
///
/// @param population N, people or households of all villages
/// @param errorPercent e, the margin of error in percent
/// @param quotas by village, in the order asked
record SampleSize(int population, BigDecimal errorPercent, int size, List<Integer> quotas) {

  static SampleSize of(List<Integer> populations, BigDecimal errorPercent) {
    var all = populations.stream().mapToInt(Integer::intValue).sum();
    var share = errorPercent.movePointLeft(2);
    var n = BigDecimal.valueOf(all);
    var size =
        n.divide(BigDecimal.ONE.add(n.multiply(share.pow(2))), 0, RoundingMode.UP).intValueExact();
    return new SampleSize(all, errorPercent, size, quotas(populations, all, size));
  }

  private static List<Integer> quotas(List<Integer> populations, int all, int size) {
    var quotas = new ArrayList<Integer>();
    populations.forEach(one -> quotas.add(all == 0 ? 0 : (int) ((long) size * one / all)));
    var left = size - quotas.stream().mapToInt(Integer::intValue).sum();
    IntStream.range(0, populations.size())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(
                    i -> all == 0 ? 0 : (long) size * populations.get(i) % all)
                .reversed())
        .limit(left)
        .forEach(i -> quotas.set(i, quotas.get(i) + 1));
    return List.copyOf(quotas);
  }
}
