/** Which data every figure was computed from, and whether that data may be trusted. */
package dev.plumbline.trust;
