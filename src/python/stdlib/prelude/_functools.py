from functools import reduce, partial, cmp_to_key
