//! `_random`: generators of random numbers, one value each, numbered within the process. A generator without a seed of its
//! own is seeded from the run's seed, the process and its count there, never from the host.

use crate::python::heap::{Object, Value};
use crate::python::text::mersenne::Mersenne;
use crate::python::types::native::{Group, Owner, f};
use crate::python::types::{Act, Fail, R, Space};
use num_traits::ToPrimitive;

pub static RANDOM: Group = Group {
    owner: Owner::Module("_random"),
    natives: &[
        f("seed", seed, 1, 1),
        f("random", random, 1, 1),
        f("getrandbits", getrandbits, 2, 2),
        f("default_seed", default_seed, 0, 0),
    ],
};

/// A state as Python holds it: a tuple of 625 ints. Kept as bytes: 624 words and the index.
fn load(s: &mut Space, v: Value) -> Result<Mersenne, Fail> {
    let state = s.sequence_items(v).and_then(|l| l.first().copied()).and_then(|b| s.byte_slice(b));
    let words: Option<Vec<u32>> =
        state.map(|b| b.chunks_exact(4).map(|c| u32::from_le_bytes([c[0], c[1], c[2], c[3]])).collect());
    match words.as_deref().and_then(|w| Mersenne::from_state(&w[..624], w[624] as usize)) {
        Some(m) => Ok(m),
        None => Err(s.value_error("state vector is invalid")),
    }
}

fn store(s: &mut Space, list: Value, m: &Mersenne) {
    let (words, index) = m.state();
    let b: Vec<u8> = words.iter().copied().chain([index as u32]).flat_map(u32::to_le_bytes).collect();
    let v = s.bytes(&b);
    if let Object::List(l) = s.heap.get_mut(list)
        && let Some(place) = l.get_mut(0)
    {
        let old = std::mem::replace(place, v);
        s.heap.dec(old);
    }
}

/// `seed(x)`: a list with the state.
fn seed(s: &mut Space, a: &[Value]) -> R {
    let m = if let Some(i) = s.as_big(a[0]) {
        Mersenne::from_int(&i)
    } else if let Some(t) = s.text(a[0]) {
        Mersenne::from_bytes(t.as_bytes())
    } else if let Some(b) = s.byte_slice(a[0]) {
        Mersenne::from_bytes(&b)
    } else {
        return Err(s.type_error("The only supported seed types are: None,\nint, float, str, bytes, and bytearray."));
    };
    let list = s.list(vec![Value::NONE]);
    store(s, list, &m);
    Ok(Act::Value(list))
}

fn random(s: &mut Space, a: &[Value]) -> R {
    let mut m = load(s, a[0])?;
    let f = m.random();
    store(s, a[0], &m);
    Ok(Act::Value(s.float(f)))
}

fn getrandbits(s: &mut Space, a: &[Value]) -> R {
    let mut m = load(s, a[0])?;
    let k = s.as_big(a[1]).and_then(|k| k.to_u64());
    let Some(k) = k else { return Err(s.value_error("number of bits must be non-negative")) };
    s.reserve(u128::from(k) / 8)?;
    let v = m.bits(k);
    store(s, a[0], &m);
    Ok(Act::Value(s.big(v)))
}

/// A seed that depends on the run's seed, on this process and on how often it was asked.
fn default_seed(s: &mut Space, _: &[Value]) -> R {
    s.counters.random_streams += 1;
    let mut x = s.facts.seed ^ (u64::from(s.facts.pid) << 32) ^ u64::from(s.counters.random_streams);
    // splitmix64, so that neighbours are far apart. Source: Steele, Lea, Flood 2014.
    x = x.wrapping_add(0x9E37_79B9_7F4A_7C15);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^= x >> 31;
    Ok(Act::Value(s.int((x >> 2) as i64)))
}
