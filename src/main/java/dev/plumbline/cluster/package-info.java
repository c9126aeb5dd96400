/** Running on a Spark cluster: reaching it, giving it this program, and noticing its end. */
package dev.plumbline.cluster;
