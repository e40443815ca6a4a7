# Names of gc and of rarely called builtins – what they say where nothing interactive is there.
import gc
import stat
import sys
import zlib

print(gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK, gc.get_debug(), gc.garbage, gc.callbacks)
print(gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked('a'), gc.is_tracked(()), gc.is_tracked({}), gc.is_tracked(object()), gc.is_tracked(set()), gc.is_tracked(print), gc.is_tracked(None))
print(gc.freeze(), gc.get_freeze_count() >= 0, gc.unfreeze(), gc.get_freeze_count(), len(gc.get_stats()), sorted(gc.get_stats()[2]), len(gc.get_count()))
seen = []
gc.callbacks.append(lambda phase, info: seen.append((phase, info['generation'], sorted(info))))
gc.collect()
gc.collect(0)
gc.callbacks.clear()
print(seen)
for bad in (3, -1):
    try:
        gc.collect(bad)
    except ValueError as e:
        print(e)
sys.breakpointhook = lambda *args, **kws: ('hook', args, kws)
print(breakpoint(), breakpoint(1, a=2))
for f in (aiter, anext):
    try:
        f([])
    except TypeError as e:
        print(e)
print(stat.FILE_ATTRIBUTE_HIDDEN, stat.UF_IMMUTABLE, stat.SF_ARCHIVED, zlib.Z_SYNC_FLUSH, zlib.DEF_BUF_SIZE)
