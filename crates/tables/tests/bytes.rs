//! Any bytes at all, with the bodies that the fuzzer uses.

#[path = "support/bodies.rs"]
mod bodies;

use std::io::Write;

use proptest::prelude::*;

/// Bytes of which many mean something.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![
        4 => proptest::sample::select(b"\"\n\r,;\ta1{}[]:\\\0 =".to_vec()),
        1 => any::<u8>(),
    ];
    let head = proptest::sample::select(vec![
        &b""[..],
        b"\xEF\xBB\xBF",
        b"\xFF\xFE",
        b"\xFE\xFF",
        b"sep=;\n",
        b"{\"a\":1}\n",
        b"a\0b\0",
        b"a,b\n",
    ]);
    (head, prop::collection::vec(byte, 0..200)).prop_map(|(head, tail)| [head, &tail].concat())
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn csv(bytes in bytes()) {
        bodies::csv(&bytes);
    }

    #[test]
    fn ndjson(bytes in bytes()) {
        bodies::ndjson(&bytes);
    }

    #[test]
    fn open(bytes in bytes(), packed in any::<bool>(), cut in 0_usize..40, flip in 0_usize..200) {
        bodies::open(&bytes);
        if packed {
            let mut packed = gzip(&bytes);
            packed.truncate(packed.len().saturating_sub(cut / 2));
            bodies::open(&packed);
            if let Some(byte) = packed.get_mut(flip) {
                *byte ^= 1 << (cut % 8);
            }
            bodies::open(&packed);
        }
    }
}
