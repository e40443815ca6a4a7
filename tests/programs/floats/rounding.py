# about: round() to even and to digits
print([round(x) for x in (0.5, 1.5, 2.5, -0.5, 2.4999, 1e20)])
print([round(x, 1) for x in (0.25, 0.35, 1.05, -2.45, 1234.56)])
print(round(1234.5678, -2), round(0.1 + 0.2, 10), round(5.015, 2), type(round(1.0)).__name__, type(round(1.0, 0)).__name__)
print(int(1e18), int(-1e18), int(2.0**70), float(2**70), float(10**25))
try:
    int(float("nan"))
except ValueError as error:
    print(error)
try:
    round(float("inf"))
except OverflowError as error:
    print(error)
print(abs(-3.5), max(1, 2.0), min(1, 1.0), sum([0.1] * 10), sum([1, 2.5]), sum([], 0.0))
print(1 < 1.5 < 2, 10**400 > 1e300, -(10**400) < float("-inf"), 2**53 == 2.0**53, 2**53 + 1 == 2.0**53)

# To multiples of a power of ten: no quotient is rounded before the half is looked for.
for value, tens in [(25.0, 1), (3.341852936031615e+100, 11), (2.3908563958077644e+272, 270), (3.412298282912239e+17, 2)]:
    print(round(value, -tens), round(-value, -tens))
try:
    round(1.7e308, -308)
except OverflowError as e:
    print(e)
