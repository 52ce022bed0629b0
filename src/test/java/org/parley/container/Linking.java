package org.parley.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An attacker who tries to tell who voted how. Of each voter in each ballot it has signs: whatever it saw that belongs to both. It knows
 * the totals, and of half of the ballots how everybody voted; it learns from these which sign goes with which choice, guesses the other
 * half, and the other way round. It tries every sign by itself, in three ways, and all of them together.
 *
 * <p>Guessing blindly finds some, too. How many is exactly known for the guesses made (all orders of the ballot's choices being alike),
 * so is how much that varies; {@link Attempt#surprise} is the distance in standard deviations.
 */
final class Linking {
  private static final int FEW = 12;
  private static final int FOLDS = 2;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** What is known of one voter in one ballot. @param choice what it voted, for learning and for looking how good the guesses are */
  record Voter(String choice, Map<String, String> signs) {}

  /** What came of one way of guessing. @param hits right guesses @param expected of blind ones */
  record Attempt(String way, long hits, double expected, double deviation) {
    double surprise() {
      return deviation == 0 ? 0 : (hits - expected) / deviation;
    }

    @Override
    public String toString() {
      return "%s: %d right where %.1f ± %.1f are found blindly (%.1f deviations)".formatted(way, hits, expected, deviation, surprise());
    }
  }

  /** Into which of few kinds a sign falls, for each voter of a ballot. */
  private interface Sorting {
    List<String> kinds(List<Voter> ballot);
  }

  private final List<List<Voter>> ballots;
  private final Set<String> signs;

  Linking(List<List<Voter>> ballots) {
    this.ballots = ballots;
    this.signs = ballots.stream().flatMap(List::stream).flatMap(voter -> voter.signs().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
  }

  int signs() {
    return signs.size();
  }

  /** All that was tried, the one that found most first. */
  List<Attempt> attempts() {
    Map<String, Sorting> sortings = new LinkedHashMap<>();
    for (String sign : signs) {
      if (ballots.stream().flatMap(List::stream).map(voter -> value(voter, sign)).distinct().limit(FEW + 1L).count() <= FEW) {
        sortings.put(sign, ballot -> ballot.stream().map(voter -> value(voter, sign)).toList());
      }
      sortings.put("rank of " + sign, ballot -> thirds(ballot.stream().map(voter -> comparable(value(voter, sign))).toList()));
      sortings.put("length of " + sign, ballot -> ballot.stream().map(voter -> String.valueOf(value(voter, sign).length())).toList());
    }
    List<Attempt> attempts = new ArrayList<>();
    sortings.forEach((way, sorting) -> attempts.add(learnt(way, List.of(sorting))));
    signs.forEach(sign -> attempts.add(alike(sign)));
    attempts.add(learnt("all signs together", List.copyOf(sortings.values())));
    attempts.sort(Comparator.comparingDouble(Attempt::surprise).reversed());
    return attempts;
  }

  private static String value(Voter voter, String sign) {
    return voter.signs().getOrDefault(sign, "");
  }

  /** Numbers in it compare as numbers: of instants, of places in a file, of counters. */
  private static String comparable(String value) {
    return NUMBER.matcher(value).replaceAll(number -> padded(number));
  }

  private static String padded(MatchResult number) {
    return "0".repeat(Math.max(0, 20 - number.group().length())) + number.group();
  }

  private static List<String> thirds(List<String> values) {
    List<String> sorted = values.stream().sorted().toList();
    return values.stream().map(value -> String.valueOf(3 * sorted.indexOf(value) / sorted.size())).toList();
  }

  /** Guesses, for each voter, the choice that was met more often than its share with the kinds that the voter's signs are of. */
  private Attempt learnt(String way, List<Sorting> sortings) {
    List<List<List<String>>> kinds = sortings.stream().map(sorting -> ballots.stream().map(sorting::kinds).toList()).toList();
    Score score = new Score(way);
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Map<String, Map<String, Double>>> lessons = lessons(kinds, fold);
      for (int b = fold; b < ballots.size(); b += FOLDS) {
        List<Voter> ballot = ballots.get(b);
        List<String> guesses = new ArrayList<>();
        for (int v = 0; v < ballot.size(); v++) {
          Map<String, Double> leanings = new HashMap<>();
          for (int s = 0; s < kinds.size(); s++) {
            lessons.get(s).getOrDefault(kinds.get(s).get(b).get(v), Map.of()).forEach((choice, lean) -> leanings.merge(choice, lean, Double::sum));
          }
          guesses.add(likeliest(leanings, ballot));
        }
        score.add(ballot, guesses);
      }
    }
    return score.attempt();
  }

  /** By kind and choice: how much oftener than its share it was met in the ballots of the other fold, in deviations. */
  private List<Map<String, Map<String, Double>>> lessons(List<List<List<String>>> kinds, int fold) {
    List<Map<String, Map<String, Double>>> lessons = new ArrayList<>();
    for (List<List<String>> ofSign : kinds) {
      Map<String, Map<String, double[]>> met = new HashMap<>();
      for (int b = 0; b < ballots.size(); b++) {
        if (b % FOLDS == fold) {
          continue;
        }
        List<Voter> ballot = ballots.get(b);
        Map<String, Double> shares = shares(ballot);
        for (int v = 0; v < ballot.size(); v++) {
          Map<String, double[]> ofKind = met.computeIfAbsent(ofSign.get(b).get(v), any -> new HashMap<>());
          String choice = ballot.get(v).choice();
          shares.forEach((other, share) -> {
            double[] sums = ofKind.computeIfAbsent(other, any -> new double[2]);
            sums[0] += (other.equals(choice) ? 1 : 0) - share;
            sums[1] += share * (1 - share);
          });
        }
      }
      lessons.add(met.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, kind -> kind.getValue().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, sums -> sums.getValue()[0] / Math.sqrt(Math.max(1e-9, sums.getValue()[1])))))));
    }
    return lessons;
  }

  private static Map<String, Double> shares(List<Voter> ballot) {
    return ballot.stream().collect(Collectors.groupingBy(Voter::choice, Collectors.summingDouble(one -> 1.0 / ballot.size())));
  }

  private static String likeliest(Map<String, Double> leanings, List<Voter> ballot) {
    Set<String> possible = shares(ballot).keySet();
    return leanings.entrySet().stream().filter(lean -> possible.contains(lean.getKey())).max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey).orElse(possible.iterator().next());
  }

  /** As with a code book: those who have the same sign voted alike, and how many they are tells which choice it was. */
  private Attempt alike(String sign) {
    Score score = new Score("alike in " + sign);
    for (List<Voter> ballot : ballots) {
      Map<String, Long> totals = ballot.stream().collect(Collectors.groupingBy(Voter::choice, Collectors.counting()));
      Map<String, Long> groups = ballot.stream().collect(Collectors.groupingBy(voter -> value(voter, sign), Collectors.counting()));
      String commonest = totals.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
      score.add(ballot, ballot.stream().map(voter -> only(totals, groups.get(value(voter, sign))).orElse(commonest)).toList());
    }
    return score.attempt();
  }

  private static Optional<String> only(Map<String, Long> totals, long size) {
    List<String> fitting = totals.entrySet().stream().filter(total -> total.getValue() == size).map(Map.Entry::getKey).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** Counts right guesses beside those of all orders in which the ballot's choices could stand. */
  private static final class Score {
    private final String way;
    private long hits;
    private double expected;
    private double variance;

    private Score(String way) {
      this.way = way;
    }

    private void add(List<Voter> ballot, List<String> guesses) {
      int n = ballot.size();
      if (n < 2) {
        return;
      }
      double[][] right = new double[n][n];
      double[] ofGuess = new double[n];
      double[] ofChoice = new double[n];
      double all = 0;
      for (int i = 0; i < n; i++) {
        hits += guesses.get(i).equals(ballot.get(i).choice()) ? 1 : 0;
        for (int j = 0; j < n; j++) {
          right[i][j] = guesses.get(i).equals(ballot.get(j).choice()) ? 1 : 0;
          ofGuess[i] += right[i][j] / n;
          ofChoice[j] += right[i][j] / n;
          all += right[i][j] / n / n;
        }
      }
      expected += all * n;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          double rest = right[i][j] - ofGuess[i] - ofChoice[j] + all;
          variance += rest * rest / (n - 1);
        }
      }
    }

    private Attempt attempt() {
      return new Attempt(way, hits, expected, variance < 1e-9 ? 0 : Math.sqrt(variance));
    }
  }

  @Override
  public String toString() {
    return signs.size() + " signs of " + ballots.stream().mapToInt(List::size).sum() + " votes, " + Arrays.toString(ballots.stream()
        .mapToInt(List::size).toArray());
  }
}
