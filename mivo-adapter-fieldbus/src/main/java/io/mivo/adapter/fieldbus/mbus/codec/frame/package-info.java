/** The link layer of EN 13757-2: frames, how to recognise them and how to build them. */
package io.mivo.adapter.fieldbus.mbus.codec.frame;
