# The fields of a row of names that C made cannot be set.
import os
for o, first in ((os.stat('.'), 'st_mode'), (os.statvfs('.'), 'f_bsize')):
    for n in (first, 'count', 'foo'):
        try:
            setattr(o, n, 1)
            print('set', n)
        except (AttributeError, TypeError) as e:
            print(type(e).__name__, e)
