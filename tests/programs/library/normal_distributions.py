# The last digits of NormalDist.
from statistics import NormalDist

for mu, sigma in ((0, 1), (2, 3), (100, 15)):
    d = NormalDist(mu, sigma)
    print([d.cdf(mu + k * sigma / 4) for k in range(-12, 13)], d.overlap(NormalDist(1, 1)))
print(NormalDist(0, 1).cdf(1.96))
