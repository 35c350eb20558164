/** The domain of MIVO; needs plain Java only. */
module io.mivo.domain {}
