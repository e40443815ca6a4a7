# Sleeping, the text of a time, and numbers by chance.
import random
import time


def tell(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


tell(time.sleep, -1)
print(time.sleep(0), time.ctime(0), time.ctime(86400 * 9), time.strftime('%Y', time.gmtime(0)))
random.seed(1)
print(0 <= random.random() < 1, {random.randint(1, 2) for _ in range(50)}, {random.randrange(1, 5) for _ in range(80)})
tell(random.randint)
tell(random.randint, 3, 2)
tell(random.randrange, 0)
print('%s bought' % 3, '<%s> bought %s' % ('a', 'b'))
