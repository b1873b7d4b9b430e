//! One decision by `datalogic`: what of it a program has to carry.

fn main() {
    fingerpost_peers_risk::answer::<fingerpost_peers_risk::datalogic::DataLogic>();
}
