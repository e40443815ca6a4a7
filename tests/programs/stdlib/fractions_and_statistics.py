"""fractions and statistics."""
import statistics as st
from fractions import Fraction as F

print(F(3, 6), F("3/4"), F("-1.25e2"), F(0.5), F(" 7 "), repr(F(-4, -8)), F(1, 3) + F(1, 6), F(1, 3) * 3, F(1, 2) - 1, 2 / F(3), F(7, 2) // 1, F(7, 2) % 1, divmod(F(7, 2), 2), F(2, 3) ** 2, F(2, 3) ** -2, 2 ** F(3),
      F(1, 2) + 0.25, F(1, 2) == 0.5, F(1, 3) < F(1, 2), hash(F(1, 2)) == hash(0.5), round(F(7, 2)), round(F(22, 7), 2), int(F(-7, 2)), float(F(1, 3)), abs(F(-1, 2)), -F(1, 2), bool(F(0)),
      F(355, 113).limit_denominator(10), F(3.14159).limit_denominator(100), F(7, 3).as_integer_ratio(), sum([F(1, 3)] * 3), f"{F(1, 3):.4f}", sorted([F(1, 2), 0.3, 1]))
for bad in (lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2), lambda: F(None), lambda: F(0) ** -1):
    try:
        print(bad())
    except (ZeroDivisionError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
data = [1, 2, 2, 3, 4, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.multimode("aabbc"), st.stdev(data), st.pstdev(data), st.variance(data), st.pvariance(data), st.fmean(data), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.median([1, 2, 3, 4]),
      st.quantiles(data), st.quantiles(data, n=10, method="inclusive"), st.harmonic_mean([40, 60]), st.geometric_mean([54, 24, 36]), st.mean([0.1, 0.2, 0.3]), st.mean([F(1, 3), F(1, 2)]), st.variance([2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]),
      st.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), st.correlation([1, 2, 3], [2, 4, 7]), st.covariance([1, 2, 3], [2, 4, 7]), st.linear_regression([1, 2, 3], [2, 4, 7]))
n = st.NormalDist(100, 15)
print(n, n.mean, n.cdf(115), n.pdf(100), n.zscore(130), n + 5, n * 2, st.NormalDist.from_samples([1, 2, 3, 4]))
for bad in (lambda: st.mean([]), lambda: st.median([]), lambda: st.mode([]), lambda: st.stdev([1]), lambda: st.variance([]), lambda: st.quantiles([], n=4), lambda: st.mean(["a"]), lambda: st.fmean([]), lambda: st.correlation([1, 1], [1, 2])):
    try:
        print(bad())
    except (st.StatisticsError, TypeError) as e:
        print(type(e).__name__, e)
