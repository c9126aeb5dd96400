/**
 * The demo company: a made-up logistics firm in twelve countries, its tables in the formats such a
 * firm has, and faults planted in them that are all listed in a manifest.
 */
package dev.plumbline.demo;
