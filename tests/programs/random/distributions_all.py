# Every distribution of random, number for number; normal distributions; text over bytes in memory.
import random, statistics, math
r=random.Random(3)
for i in range(3):
    print(r.gammavariate(2.5,1.5), r.gammavariate(.5,2), r.gammavariate(1,3), r.betavariate(2,3), r.paretovariate(3), r.weibullvariate(1,2), r.vonmisesvariate(1,4), r.binomialvariate(10,.3), r.binomialvariate(1000,.4), r.binomialvariate(50,.9), r.triangular(1,5,2), r.lognormvariate(0,1), r.sample('abcdefghij',4,counts=[2]*10))
random.seed(1); print(random.betavariate(1,2), random.triangular(2,2,2))
n=statistics.NormalDist(100,15)
print(n.inv_cdf(.95), n.inv_cdf(.5), n.inv_cdf(1e-9), n.quantiles(4), n.overlap(statistics.NormalDist(110,10)), n.samples(3,seed=5), n.cdf(120), n.pdf(100), n.zscore(130), n+5, -n, n*2, n/3, 10-n, n.overlap(statistics.NormalDist(120,15)))
x=[1,2,3,4,5,6]; y=[2,1,4,3,7,5]
print(statistics.correlation(x,y), statistics.correlation(x,y,method='ranked'), statistics.correlation([1,1,2],[3,4,4],method='ranked'))
for f in (lambda: r.sample({1:2},1), lambda: r.gammavariate(0,1), lambda: random.SystemRandom().getstate(), lambda: n.inv_cdf(1)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
import io
b=io.BytesIO(); t=io.TextIOWrapper(b, encoding='utf-8', write_through=True); t.write('héllo\n'); t.flush(); print(b.getvalue()); t.seek(0); print(t.read())
w=io.BufferedWriter(io.BytesIO()); w.write(b'abc'); w.flush(); print(w.raw.getvalue())
